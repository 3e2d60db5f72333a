import { post } from './post.ts';
import type { Posted, PostOrder, SandboxOrder } from './sandbox-orders.ts';
import { SandboxSocket } from './sandbox-socket.ts';

/**
 * The way to hosts that an instructor chooses: the broker of a class, a record store. The extension's own policy lets
 * none of its pages connect there; a page of its own in a sandbox may, which can read nothing of the extension's.
 */
let orders: MessagePort | undefined;

/** Opens the sandbox's page in a frame out of sight. The port takes orders at once: they wait for the page. */
export function openSandbox(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const frame = document.createElement('iframe');
  // Without an origin of its own: Firefox takes it from here, Chrome from the manifest as well.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.src = '/sandbox.html';
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(undefined, '*', [port2]), { once: true });
  document.documentElement.append(frame);
  return port1;
}

/** In a worker, which has no frames: the port that the document around it has opened. */
export function takeSandbox(port: MessagePort): void {
  orders = port;
}

/** Opens sockets in the sandbox; `undefined` where no policy asks for it, as in Node. */
export function sandboxedSockets(): ((url: string, protocols: readonly string[]) => SandboxSocket) | undefined {
  const port = sandbox();
  return port && ((url, protocols) => new SandboxSocket((line) => order(port, { do: 'socket', url, protocols }, line)));
}

/** Posts something from the sandbox; never throws. */
export function postFromSandbox(what: PostOrder): Promise<Posted> {
  const port = sandbox();
  if (!port) return post(what);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Posted>) => {
      resolve(data);
      port1.close();
    };
    order(port, what, port2);
  });
}

function sandbox(): MessagePort | undefined {
  if (!orders && typeof document !== 'undefined') orders = openSandbox();
  return orders;
}

function order(port: MessagePort, what: SandboxOrder, answers: MessagePort): void {
  port.postMessage(what, [answers]);
}
