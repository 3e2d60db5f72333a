import type { FrameMessage, PortalMessage } from '../frame-messages.ts';

const trusted = ['https://portal.azure.com', 'https://entra.microsoft.com'];
const authority = new URLSearchParams(location.search).get('trustedAuthority') ?? '';

/** Listens to the portal around this frame until `stop` is called. */
export function listenToPortal(show: (message: PortalMessage) => void): () => void {
  const receive = (event: MessageEvent) => {
    if (event.source === parent && trusted.includes(event.origin)) show(event.data as PortalMessage);
  };
  addEventListener('message', receive);
  tellPortal({ kind: 'ready' });
  return () => removeEventListener('message', receive);
}

export function tellPortal(message: FrameMessage): void {
  if (trusted.includes(authority)) parent.postMessage(message, authority);
}

/** A toast in the portal. */
export function notify(title: string, text: string, failed = false): void {
  tellPortal({ kind: 'notify', title, text, failed });
}
