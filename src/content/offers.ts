import type { Offer } from '../core/advise.ts';
import type { CardButton } from '../core/card-words.ts';
import type { StepId, TargetId } from '../lab/ids.ts';
import type { Kept, PortalAnswers } from '../protocol.ts';
import { cardStrings } from '../ui/strings.ts';
import type { Look } from './look.ts';
import { send } from './port.ts';
import { accountTail, readValue } from './read-value.ts';

/** Does what the card's buttons say. */
export class Offers {
  readonly #look: () => Look | undefined;
  readonly #say: (text: string) => void;

  constructor(look: () => Look | undefined, say: (text: string) => void) {
    this.#look = look;
    this.#say = say;
  }

  async press({ does }: CardButton): Promise<void> {
    if (does.kind === 'open-panel') await send('open-panel', {});
    else if (does.kind === 'point-at') await send('point-at', { target: does.target });
    else if (does.kind === 'step') await this.#goOn(does.step, does.to);
    else await this.#takeAll(does.offers);
  }

  async #goOn(step: StepId, to: 'work-on' | 'done' | 'go'): Promise<void> {
    if (to === 'go') await send('go-to-step', { step });
    else await send('mark-step', { id: crypto.randomUUID(), step, as: to === 'done' ? 'done' : 'current' });
  }

  async #takeAll(offers: readonly Offer[]): Promise<void> {
    for (const offer of offers) {
      const outcome = await this.#take(offer);
      this.#say(outcome.text);
      if (!outcome.good) return;
    }
  }

  /** The value shown at a target, for the background that asks on the person's click in the panel. */
  read(look: Look, target: TargetId): Promise<PortalAnswers['read']> | undefined {
    const value = readValue(look, target);
    if (value === undefined) return undefined;
    const account = accountTail();
    return Promise.resolve({ value, ...(account ? { account } : {}) });
  }

  async #take(offer: Offer): Promise<{ readonly good: boolean; readonly text: string }> {
    switch (offer.kind) {
      case 'keep':
        return this.#keep(offer);
      case 'fill': {
        const filled = await send('fill-here', { capture: offer.capture, target: offer.target });
        return filled.filled ? { good: true, text: cardStrings.filled } : { good: false, text: filled.say };
      }
      case 'keep-region':
        await send('keep-region', { id: crypto.randomUUID() });
        return { good: true, text: cardStrings.kept };
      case 'fill-from-panel':
        return { good: false, text: '' };
    }
  }

  async #keep({
    capture,
    target,
    via,
  }: Extract<Offer, { kind: 'keep' }>): Promise<{ readonly good: boolean; readonly text: string }> {
    const look = this.#look();
    const value = look && readValue(look, target);
    if (value === undefined) return { good: false, text: cardStrings.notOnPage };
    const account = accountTail();
    const kept: Kept = await send('captured', {
      id: crypto.randomUUID(),
      capture,
      value,
      via,
      ...(account ? { account } : {}),
    });
    return kept.kept ? { good: true, text: cardStrings.kept } : { good: false, text: kept.say };
  }
}
