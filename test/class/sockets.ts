import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** The sockets of one participant, so that they can be cut as a network cuts them. */
export class Sockets {
  static readonly #current = new AsyncLocalStorage<Sockets>();
  readonly #open = new Set<Socket>();

  static {
    subscribe('net.client.socket', (message) => {
      const { socket } = message as { readonly socket: Socket };
      const owner = Sockets.#current.getStore();
      if (!owner) return;
      owner.#open.add(socket);
      socket.once('close', () => owner.#open.delete(socket));
    });
  }

  /** Does something; the sockets that are opened thereby are held here. */
  within<T>(act: () => T): T {
    return Sockets.#current.run(this, act);
  }

  /** Cuts all that are open; says how many. No good-bye is said. */
  cut(): number {
    const open = [...this.#open];
    for (const socket of open) socket.destroy();
    return open.length;
  }
}
