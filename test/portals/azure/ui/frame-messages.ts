/** What a frame and the portal around it say to each other by `postMessage`. */

import type { Editions } from './contract.ts';

/** The blades that are drawn in a frame. */
export const frameBlades = [
  'ProvisioningOverview',
  'ProvisioningConnect',
  'ProvisionOnDemand',
  'ProvisioningConnectivity',
  'ProvisioningAttributeMappings',
  'ProvisioningUserMapping',
  'ProvisioningGroupMapping',
  'ProvisioningLogs',
] as const;

export type FrameBlade = (typeof frameBlades)[number];

/** From the frame to the portal. */
export type FrameMessage =
  | { readonly kind: 'ready' }
  /** Show another blade: in the frame that was loaded ahead. */
  | { readonly kind: 'open'; readonly blade: FrameBlade }
  /** Leave for a page of the portal itself. */
  | { readonly kind: 'navigate'; readonly item: 'Users' | 'Overview' }
  | { readonly kind: 'notify'; readonly title: string; readonly text: string; readonly failed: boolean };

/** From the portal to the frame. */
export interface PortalMessage {
  readonly kind: 'show';
  readonly blade: FrameBlade;
  readonly application: { readonly objectId: string; readonly appId: string; readonly name: string };
  readonly editions: Editions;
}
