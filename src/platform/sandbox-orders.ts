/** What the sandbox's page is told to do; each order comes with a port of its own. */
export type SandboxOrder = SocketOrder | PostOrder;

/** To open a socket. Its port carries `SocketCommand`s there and `SocketNews` back. */
export interface SocketOrder {
  readonly do: 'socket';
  /** `wss://…` or `ws://…`. */
  readonly url: string;
  readonly protocols: readonly string[];
}

export type SocketCommand = { readonly do: 'send'; readonly bytes: ArrayBuffer } | { readonly do: 'close' };

export type SocketNews = { readonly is: 'open' | 'error' | 'closed' } | { readonly is: 'message'; readonly bytes: ArrayBuffer };

/** To post something once. Its port carries one `Posted` back. */
export interface PostOrder {
  readonly do: 'post';
  /** `https://…`. */
  readonly address: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

export type Posted =
  | { readonly answered: true; readonly ok: boolean; readonly status: number }
  | { readonly answered: false; readonly why: 'too-slow' | 'not-reached' };
