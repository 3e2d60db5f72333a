import type { CardResult, GivenCard } from '../core/class/board-door.ts';
import { cardLimit } from '../core/class/card.ts';
import { judgePicture } from '../core/picture-size.ts';
import { asSeen } from '../core/plain-text.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { cardProblems } from '../ui/strings/board-refusals.ts';
import { format } from '../ui/strings.ts';

/** What was given that holds no card at all, said like a refused one. */
export interface NoCard {
  readonly name: string;
  readonly why: string;
}

export interface Given {
  readonly cards: readonly GivenCard[];
  readonly none: readonly NoCard[];
}

/** No picture is larger, in bytes; and for its QR code it is scaled to so many points along its longer side. */
const [pictureLimit, pictureSide] = [20_000_000, 1_600];
/** As much of a file is read as `readCard` needs to see that it is too large. */
const textLimit = 4 * cardLimit + 1;

/** The cards in a text: one, or several one after the other. What is none stays in one piece, to be refused with a reason. */
export function cardsInText(text: string, nameOf: (number: number) => string): GivenCard[] {
  const parts = text.split(/(?=CWP\d\.)/).filter((part) => part.trim() !== '');
  return parts.map((part, index) => ({ name: nameOf(index + 1), text: part }));
}

/** The cards in what was pasted. */
export function pastedCards(text: string): Given {
  const name = (number: number) => format(classStrings.result.pasted, { number: String(number) });
  // A text of any length may be in the clipboard; a class's worth of cards is read.
  const cards = cardsInText(text.slice(0, 500 * cardLimit), name);
  return cards.length > 0 ? { cards, none: [] } : { cards: [], none: [{ name: name(1), why: cardProblems.empty }] };
}

/** The cards in files: text, or pictures of a QR code. */
export async function cardsInFiles(files: readonly File[]): Promise<Given> {
  const cards: GivenCard[] = [];
  const none: NoCard[] = [];
  for (const file of files) {
    const name = asSeen(file.name);
    if (file.type.startsWith('image/')) {
      const read = await readPicture(file);
      if ('text' in read) cards.push({ name, text: read.text });
      else none.push({ name, why: cardProblems[read.problem] });
      continue;
    }
    try {
      cards.push({ name, text: await file.slice(0, textLimit).text() });
    } catch {
      none.push({ name, why: cardProblems.empty });
    }
  }
  return { cards, none };
}

type PictureProblem = 'not-a-picture' | 'picture-too-large' | 'picture-kind';

/** What the QR code in a picture says. Its header is read before a decoder sees it. */
async function readPicture(file: File): Promise<{ readonly text: string } | { readonly problem: PictureProblem }> {
  if (file.size > pictureLimit) return { problem: 'picture-too-large' };
  try {
    const judged = judgePicture(new Uint8Array(await file.arrayBuffer()));
    if (judged !== 'good') return { problem: judged === 'too-large' ? 'picture-too-large' : 'picture-kind' };
    return { text: await textInPicture(file) };
  } catch {
    return { problem: 'not-a-picture' };
  }
}

/** Rejects where no QR code is found. The decoder is loaded only now. */
async function textInPicture(file: File): Promise<string> {
  const { decodeQR } = await import('qr/decode.js');
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, pictureSide / Math.max(picture.width, picture.height));
  const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no canvas left');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return decodeQR(context.getImageData(0, 0, width, height));
}

/** What became of all that was given: counts, and a line for each that was refused. */
export interface CardsOutcome {
  readonly taken: number;
  readonly stale: number;
  readonly refused: readonly NoCard[];
}

export function outcomeOf(results: readonly CardResult[], none: readonly NoCard[]): CardsOutcome {
  const refused = results.flatMap((result) =>
    result.is === 'refused' ? [{ name: result.name, why: cardProblems[result.problem] }] : [],
  );
  const count = (is: CardResult['is']) => results.filter((result) => result.is === is).length;
  return { taken: count('taken'), stale: count('stale'), refused: [...refused, ...none] };
}
