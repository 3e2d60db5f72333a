import type { BoardRefusal } from '../../core/class/board.ts';
import type { CardProblem } from '../../core/class/card.ts';

/** Why a card was not taken, and what to do. */
export const cardProblems: {
  readonly [problem in CardProblem | 'too-many' | 'not-a-picture' | 'picture-too-large' | 'picture-kind']: string;
} = {
  empty: 'It is empty. Ask for the card again.',
  'too-large': 'It is much larger than any progress card, so it was not read.',
  'not-a-card': 'This is no progress card. A card begins with “CWP1.” or “CWP2.”',
  'newer-version': 'This card is from a newer Crosswalk. Update the extension on this computer.',
  truncated: 'A part of the card is missing. Copy or save it again, whole.',
  forged: 'Its signature does not hold: it was changed after it was made. Ask the participant for a new one.',
  'other-lab': 'This card is of another lab, or another version of it.',
  'not-a-report': 'It is signed, but there is no report in it that this board can read.',
  'other-class': 'This card was made for another class. Ask the participant to join this class, then to make a new one.',
  'of-a-class': 'This card was made for a class. Open that class here, or ask the participant to leave it and to make a new one.',
  'of-no-class':
    'This card was made outside any class. Ask the participant to join this class (even if it can’t be reached), then to make a new one.',
  'too-many': 'The board is full.',
  'picture-too-large':
    'This picture is far larger than a photo of a QR code, so it was not opened. Cut the code out of it, or ask for the card as a file.',
  'picture-kind': 'This kind of picture is not read. Use PNG, JPEG, GIF, WebP or BMP, or ask for the card as a file.',
  'not-a-picture': 'No QR code was found in this picture. Take it again, straight and sharp.',
};

/** Why something was not taken onto the board, for the instructor who asks. */
export const refusalWords: { readonly [reason in BoardRefusal]: string } = {
  ...cardProblems,
  'not-sealed': 'Not sealed: it does not come from Crosswalk.',
  'other-key': 'Sealed with the key of another class.',
  'not-signed': 'Not signed, or the signature does not hold.',
  'not-theirs': 'Signed by somebody else than whose place it was said in.',
  malformed: 'Of a shape that Crosswalk does not know.',
  stale: 'Came twice or late.',
  shed: 'Came faster than this board could read it: of each place only the newest were read.',
  'other-topic': 'Said in a place that is none of the class’s.',
};
