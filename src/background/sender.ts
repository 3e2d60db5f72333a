import { portalOfFrame, portalOfPage } from '../lab/hosts.ts';
import type { Portal } from '../lab/model.ts';
import { linePage } from '../platform/line-host.ts';
import { type MessageSender, ownId, ownPage } from '../platform/runtime.ts';
import type { DocumentAddress } from '../platform/tabs.ts';

/** Who sent a message, as the browser says, not the message. */
export type Sender = { readonly context: 'own-page' } | { readonly context: 'line' } | PortalSender;

/** A document of a portal. */
export interface PortalSender extends DocumentAddress {
  readonly context: 'portal';
  readonly portal: Portal;
  /** One per document, so that a reload is another one. */
  readonly source: string;
  /** The address of the tab's page, not of the frame. */
  readonly address: string;
  readonly isPrivate: boolean;
  readonly windowId: number | undefined;
}

/**
 * Classifies a sender; `undefined` for everybody who has nothing to say here: other extensions, pages that are no
 * portal, portals in a tab that is none.
 */
export function classify(sender: MessageSender): Sender | undefined {
  if (sender.id !== ownId()) return undefined;
  const { tab, frameId, url = '' } = sender;
  const origin = (sender as { origin?: string }).origin;
  const own = ownPage('');
  if (url.startsWith(own) && (origin === undefined || `${origin}/` === own))
    return { context: url === ownPage(linePage) ? 'line' : 'own-page' };
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const address = tab.url ?? (frameId === 0 ? url : '');
  const portal = portalOfPage(address);
  if (!portal || !isPartOf(portal, url, origin, frameId)) return undefined;
  const documentId = (sender as { documentId?: string }).documentId;
  return {
    context: 'portal',
    portal,
    tabId: tab.id,
    frameId,
    documentId,
    source: `${tab.id}:${frameId}:${documentId ?? ''}`,
    address,
    isPrivate: tab.incognito,
    windowId: tab.windowId,
  };
}

/** A frame belongs to the portal by its own host; one without an own address (srcdoc, blob, opaque) by its parent's, which the browser matched. */
function isPartOf(portal: Portal, url: string, origin: string | undefined, frameId: number): boolean {
  if (frameId === 0) return portalOfPage(url) === portal;
  if (/^https:/.test(url)) return portalOfFrame(url) === portal || portalOfPage(url) === portal;
  return /^(about:|blob:|data:)/.test(url) && (origin === undefined || origin === 'null' || portalOfFrame(origin) === portal);
}
