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
  /** The host of the document itself; `undefined` where it has no https address of its own (srcdoc, blob, data). */
  readonly host: string | undefined;
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
    host: /^https:/.test(url) && URL.canParse(url) ? new URL(url).hostname : undefined,
    isPrivate: tab.incognito,
    windowId: tab.windowId,
  };
}

/**
 * A frame belongs to the portal by its own host; one without an own address (srcdoc, blob, opaque) by its parent's, which
 * the browser matched. What is a page of its own, as the sign-in page or the access portal, is no part of a console.
 */
function isPartOf(portal: Portal, url: string, origin: string | undefined, frameId: number): boolean {
  if (frameId === 0) return portalOfPage(url) === portal;
  if (/^https:/.test(url)) return portalOfFrame(url) === portal;
  return /^(about:|blob:|data:)/.test(url) && (origin === undefined || origin === 'null' || portalOfFrame(origin) === portal);
}
