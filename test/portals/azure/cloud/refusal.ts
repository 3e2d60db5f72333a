/** The cloud refuses what was asked; `message` is for the person who asked. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409;

  constructor(message: string, status: Refusal['status'] = 400) {
    super(message);
    this.status = status;
  }
}
