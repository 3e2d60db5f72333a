import type { Portal } from './model.ts';

/**
 * The hosts on which each portal lives (public documentation and public code, 2020 to 2026). `manifest.json` names
 * the same ones, those of the national clouds (US government, China) as optional; a rule test compares them. The hosts
 * of the frames in the national clouds' Azure portals are not known.
 */
export const hosts = {
  aws: {
    /** Hosts that may be the page itself. */
    top: [
      /^(?:[a-z0-9-]+\.)*console\.aws\.amazon\.com$/,
      /^(?:[a-z0-9-]+\.)*console\.(?:amazonaws-us-gov\.com|amazonaws\.cn)$/,
      /^start\.(?:[a-z0-9-]+\.)?us-gov-home\.awsapps\.com$/,
      /^start\.(?:[a-z0-9-]+\.)?home\.awsapps\.cn$/,
      /^[a-z0-9-]+\.awsapps\.com$/,
      /^ssoins-[0-9a-f]+\.[a-z0-9-]+\.portal\.amazonaws\.com$/,
      /^ssoins-[0-9a-f]+\.portal\.[a-z0-9-]+\.app\.aws$/,
    ],
    /** Hosts of frames inside it. */
    frame: [/^(?:[a-z0-9-]+\.)*console\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn)$/],
  },
  azure: {
    top: [
      /^(?:[a-z0-9-]+\.)?portal\.azure\.com$/,
      /^portal\.azure\.(?:us|cn)$/,
      /^entra\.(?:microsoft\.(?:com|us)|microsoftonline\.cn)$/,
      /^login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn)$/,
    ],
    frame: [
      /^(?:[a-z0-9-]+\.)?portal\.azure\.com$/,
      /^portal\.azure\.(?:us|cn)$/,
      /^entra\.(?:microsoft\.(?:com|us)|microsoftonline\.cn)$/,
      /^[a-z0-9-]+\.reactblade(?:-ms|-rc)?\.portal\.azure\.net$/,
    ],
  },
} as const satisfies Record<Portal, { readonly top: readonly RegExp[]; readonly frame: readonly RegExp[] }>;

/** Where each portal is opened when none of its pages is. */
export const startPages = {
  aws: 'https://console.aws.amazon.com/singlesignon/home',
  azure: 'https://portal.azure.com/',
} as const satisfies Record<Portal, string>;

/** The portal that an https address belongs to as a page of its own. */
export function portalOfPage(address: string): Portal | undefined {
  return portalOf(address, 'top');
}

/** The portal that an https address belongs to as a frame inside the portal. */
export function portalOfFrame(address: string): Portal | undefined {
  return portalOf(address, 'frame');
}

/** Whether an address is in a console itself, not on a sign-in page or in the access portal: these are no frames of one. */
export function isConsole(address: string): boolean {
  return portalOfPage(address) !== undefined && portalOfFrame(address) !== undefined;
}

function portalOf(address: string, place: 'top' | 'frame'): Portal | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:' || port !== '') return undefined;
  return (['aws', 'azure'] as const).find((portal) => hosts[portal][place].some((host) => host.test(hostname)));
}
