import type { Advice, Offer } from '../core/advise.ts';
import type { CardButton, CardWords, Warning } from '../core/card-words.ts';
import type { Names, Progress } from '../core/progress.ts';
import { holdsSecret } from '../core/secret-pages.ts';
import { pageSighting, type Sighting, targetSighting } from '../core/sighting.ts';
import { splitTarget } from '../core/target-id.ts';
import { wordingsOf } from '../core/wordings.ts';
import { captures } from '../lab/captures.ts';
import type { Mistake, Move, StepId, TargetId } from '../lab/ids.ts';
import { lab, step as stepOf } from '../lab/lab.ts';
import { type MistakeId, mistakes } from '../lab/mistakes.ts';
import { type Edition, editions, type Page, type Portal, type Names as Wordings } from '../lab/model.ts';
import { format, wording } from './strings.ts';

/** Puts advice into words for the card. */
export function wordCard(
  advice: Advice,
  progress: Progress,
  sighting: Sighting,
  pages: { readonly [id: string]: Page } = lab.pages,
): CardWords {
  const { names } = progress;
  const target = advice.target && calledHere(advice.target, sighting, names, pages);
  const sought = advice.finds && calledHere(advice.finds, sighting, names, pages);
  const step = advice.step && stepOf(advice.step);
  const renamed =
    advice.step && advice.target && !advice.onTheWay ? wordRenamed(advice.step, advice.target, target ?? '') : undefined;
  return {
    title: step ? format(step.title, { ...names }) : wording.finished,
    text: wordText(advice, { target, sought }, names),
    ...(renamed ? { renamed } : {}),
    ...(step?.caution && advice.state !== 'elsewhere' ? { caution: format(step.caution, { ...names }) } : {}),
    open: advice.open.map((id) => wordWarning(id, names)),
    ahead: advice.ahead.map((id) => ({ ...wordWarning(id, names), at: [...((mistakes[id] as Mistake).at ?? [])] })),
    buttons: wordButtons(advice),
  };
}

export function wordWarning(id: MistakeId, names: Names): Warning {
  const { title, say } = mistakes[id];
  return { mistake: id, title: format(title, { ...names }), say: format(say, { ...names }) };
}

function wordText(
  { state, step, target: id, deed, onTheWay, finds, nearest }: Advice,
  { target, sought }: { readonly target: string | undefined; readonly sought: string | undefined },
  names: Names,
): string {
  const say = step ? format(stepOf(step).say, { ...names }) : '';
  switch (state) {
    case 'pointing':
      if (finds) return format(wording.searchFor, { target: sought ?? '' });
      if (onTheWay && !target) return wording.openPageUnnamed;
      return onTheWay
        ? `${format(wording.openPage, { target: format(wording.point.press, { target: target ?? '' }).replace(/\.$/, '') })}`
        : say || (deed ? format(wording.point[deed], { target: target ?? '' }) : '');
    case 'unsure':
      return target ? format(wording.unsure, { target }) : wording.unsureUnnamed;
    case 'missing':
      return `${say} ${id ? (target ? format(wording.missing, { target }) : wording.missingUnnamed) : wording.missingAny}`;
    case 'elsewhere':
      return [
        say,
        step && format(wording.elsewhere, { portal: wording.portals[stepOf(step).portal] }),
        nearest && format(wording.nearest, { step: nearest, title: format(stepOf(nearest).title, { ...names }) }),
      ]
        .filter(Boolean)
        .join(' ');
    case 'nothing':
      return step ? wording.unknownPage : '';
    case 'quiet':
      return '';
  }
}

function wordButtons(advice: Advice): CardButton[] {
  const buttons = offerButtons(advice.offers);
  if (advice.step && advice.state === 'elsewhere')
    buttons.push({
      label: format(wording.goTo, { portal: wording.portals[stepOf(advice.step).portal] }),
      does: { kind: 'step', step: advice.step, to: 'go' },
    });
  if (advice.nearest)
    buttons.push({
      label: format(wording.workOn, { step: advice.nearest }),
      does: { kind: 'step', step: advice.nearest, to: 'work-on' },
    });
  const isMissed = advice.state === 'missing' || advice.state === 'unsure';
  if (advice.target && isMissed && !holdsSecret(splitTarget(advice.target).page))
    buttons.push({ label: wording.pointAtIt, does: { kind: 'point-at', target: advice.target } });
  if (advice.step && isMissed) buttons.push({ label: wording.done, does: { kind: 'step', step: advice.step, to: 'done' } });
  return buttons;
}

/** One button for each offer; the endpoint and the token, shown together once, are kept together. */
function offerButtons(offers: readonly Offer[]): CardButton[] {
  const keeps = offers.filter((offer) => offer.kind === 'keep');
  const both = keeps.length > 1;
  const buttons: CardButton[] = both ? [{ label: wording.keepBoth, does: { kind: 'offers', offers: keeps } }] : [];
  for (const offer of offers) {
    if (offer.kind === 'keep' && both) continue;
    buttons.push({
      label: offerLabel(offer),
      does: offer.kind === 'fill-from-panel' ? { kind: 'open-panel' } : { kind: 'offers', offers: [offer] },
    });
  }
  return buttons;
}

function offerLabel(offer: Offer): string {
  switch (offer.kind) {
    case 'keep':
      return format(wording.keep, { what: captures[offer.capture].inWords });
    case 'fill':
      return format(wording.fill, { what: captures[offer.capture].inWords });
    case 'fill-from-panel':
      return wording.fillFromPanel;
    case 'keep-region':
      return format(wording.keepRegion, { region: offer.region });
  }
}

/** What a target is called on the page it was seen on: as it stands there, else as its edition has it. */
export function calledHere(
  id: TargetId,
  sighting: Sighting,
  names: Names,
  pages: { readonly [id: string]: Page } = lab.pages,
): string {
  const { page, name } = splitTarget(id);
  const target = pages[page]?.targets[name];
  const called = targetSighting(sighting, id)?.called;
  const asSeen = target && called !== undefined ? wordingsOf(target.name, editions[portalOf(page)])[called]?.wording : undefined;
  if (asSeen) return plain(asSeen, names);
  const edition = pageSighting(sighting, page)?.edition;
  return target ? plain(calledIn(target.name, page, edition), names) : name;
}

/** What something is called in an edition, the newest one where that is not known. */
export function calledIn(wordings: Wordings, page: string, edition: Edition | undefined): string {
  const eras: readonly Edition[] = editions[portalOf(page)];
  const known = edition ? eras.slice(0, eras.indexOf(edition) + 1) : eras;
  const entry = [...known]
    .reverse()
    .map((era) => wordings[era])
    .find((candidate) => candidate !== undefined);
  return (typeof entry === 'string' ? entry : entry?.[0]) ?? '';
}

function portalOf(page: string): Portal {
  return page.startsWith('aws/') ? 'aws' : 'azure';
}

/** A wording without its wildcards and with the chosen names in it. */
function plain(text: string, names: Names): string {
  return format(text, { ...names })
    .replace(/\{\w+\}/g, '')
    .replace(/\s*\*\s*/g, ' ')
    .trim();
}

function wordRenamed(step: StepId, target: TargetId, here: string): string | undefined {
  const printed = (stepOf(step).moves as readonly Move[]).find((move) => move.target === target)?.printed;
  if (!printed || !here || printed.toLowerCase() === here.toLowerCase()) return undefined;
  return format(wording.renamed, { printed: `“${printed}”`, target: here });
}
