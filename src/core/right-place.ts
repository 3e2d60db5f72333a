import { captures } from '../lab/captures.ts';
import { isConsole, portalOfFrame } from '../lab/hosts.ts';
import type { Capture, CaptureId, TargetId } from '../lab/ids.ts';
import type { Portal } from '../lab/model.ts';
import { type ApplicationIds, compareApplication, unescaped } from './portal-address.ts';
import type { Progress } from './progress.ts';

/** A document with a field in it, as the browser describes it. */
export interface Place {
  readonly portal: Portal;
  /** The address of the tab's page. */
  readonly address: string;
  /** The host of the document itself, which may be a frame; `undefined` where it has no https address of its own. */
  readonly host: string | undefined;
  /** The signals of the page with the field. The page's own word: it can only speak against a fill. */
  readonly signals: readonly string[];
}

/** `other-place`: a secret does not go to this host or address. `other-application`: the page is another application's. */
export type WrongPlace = 'other-place' | 'other-application';

/** Why a value must not be put into a target of a document; `undefined` where it may be. */
export function wrongPlace(
  capture: CaptureId,
  target: TargetId,
  place: Place,
  captured: Progress['captures'],
): WrongPlace | undefined {
  const { secret, to } = captures[capture] as Capture;
  if (secret && !isOwnPlace(to.find((goal) => goal.target === target)?.route, place)) return 'other-place';
  return place.portal === 'azure' && isOtherApplication(capture, place, captured) ? 'other-application' : undefined;
}

/** By its ids where they are known and the address has them, else by its name where the page's title has one. */
function isOtherApplication(capture: CaptureId, { address, signals }: Place, captured: Progress['captures']): boolean {
  const application = applicationKnown(captured, capture);
  const verdict = application ? compareApplication(application, address) : 'unknown';
  if (verdict !== 'unknown') return verdict === 'other';
  return signals.includes('application-named') && !signals.includes('own-application-named');
}

/** Whether a document is in a console: not on a sign-in page, in the access portal, or in a frame without an address. */
export function isInConsole({ portal, host }: Pick<Place, 'portal' | 'host'>): boolean {
  return host !== undefined && portalOfFrame(`https://${host}`) === portal;
}

/** The tab, the frame and the route must agree: an address of the portal may show a form that a stranger has written. */
function isOwnPlace(route: string | undefined, place: Place): boolean {
  if (route === undefined || !isConsole(place.address) || !isInConsole(place)) return false;
  const { pathname, search, hash } = new URL(place.address);
  // The portal reads escapes as well: what they hide must fit too.
  return [pathname + search + hash, unescaped(pathname + search + hash)].every((one) => new RegExp(route, 'i').test(one));
}

/**
 * The lab's application, by the newest of the other captures that were read or filled in on a page of it; `undefined`
 * where none was, as with files given by hand.
 */
function applicationKnown(captured: Progress['captures'], except: CaptureId): ApplicationIds | undefined {
  let newest: { readonly at: number; readonly application: ApplicationIds } | undefined;
  for (const id of Object.keys(captured) as CaptureId[]) {
    const { at, from, filledAt } = (id !== except && captured[id]) || {};
    for (const one of [{ at, application: from?.application }, filledAt])
      if (one?.application && (!newest || (one.at ?? 0) > newest.at)) newest = { at: one.at ?? 0, application: one.application };
  }
  return newest?.application;
}
