import { post } from '../platform/post.ts';
import type { SandboxOrder } from '../platform/sandbox-orders.ts';
import { holdSocket } from './socket.ts';

/**
 * A page of an opaque origin: no API of the browser's for extensions, no storage, no cookies, another process where the
 * browser gives it one. It alone may connect to any host, and it knows nothing but what it is told to send there.
 */
addEventListener('message', ({ source, ports: [orders] }: MessageEvent) => {
  if (source !== parent || !orders) return;
  orders.onmessage = ({ data, ports: [answers] }: MessageEvent<SandboxOrder>) => {
    if (!answers) return;
    if (data.do === 'socket') holdSocket(data, answers);
    else void post(data).then((answer) => answers.postMessage(answer));
  };
});
