import type { SocketCommand, SocketNews, SocketOrder } from '../platform/sandbox-orders.ts';

/** No order of what a frame of text means to a broker that speaks MQTT (version 5, section 6: it must close). */
const unsupportedData = 1003;

/** Opens a socket and holds it; what is to be sent comes in, and what is heard goes out, on `line`. */
export function holdSocket({ url, protocols }: SocketOrder, line: MessagePort): void {
  const tell = (news: SocketNews, bytes: ArrayBuffer[] = []) => line.postMessage(news, bytes);
  let socket: WebSocket;
  try {
    socket = new WebSocket(url, [...protocols]);
  } catch {
    // It is no address of a socket.
    tell({ is: 'closed' });
    return;
  }
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => tell({ is: 'open' });
  socket.onerror = () => tell({ is: 'error' });
  socket.onclose = () => tell({ is: 'closed' });
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) tell({ is: 'message', bytes: data }, [data]);
    else socket.close(unsupportedData);
  };
  line.onmessage = ({ data: command }: MessageEvent<SocketCommand>) => {
    if (command.do === 'close') socket.close();
    else if (socket.readyState === WebSocket.OPEN) socket.send(command.bytes);
  };
}
