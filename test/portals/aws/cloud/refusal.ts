/** Something the cloud won't do. The message is what the console shows to the person. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409;

  constructor(message: string, status: 400 | 403 | 404 | 409 = 400) {
    super(message);
    this.status = status;
  }
}
