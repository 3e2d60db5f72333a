import { hex } from './ids.ts';

/** Who is signed in to the access portal: session ids in cookies, user ids behind them. */
export class PortalSessions {
  readonly #users = new Map<string, string>();

  create(userId: string): string {
    const id = hex(64);
    this.#users.set(id, userId);
    return id;
  }

  userId(sessionId: string | undefined): string | undefined {
    return sessionId === undefined ? undefined : this.#users.get(sessionId);
  }

  end(sessionId: string): void {
    this.#users.delete(sessionId);
  }
}
