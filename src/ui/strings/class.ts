import type { CodeProblem } from '../../core/class/invite.ts';
import type { LinkState } from '../../core/class/membership.ts';
import type { NameProblem } from '../../core/class/report.ts';

/** What the panel says of progress cards and of the class. */

export const classStrings = {
  title: 'Class',
  unconnected: 'Another name, or a card by hand',
  states: { none: 'not joined', open: 'connected', connecting: 'connecting', waiting: 'offline', refused: 'refused' },
} as const;

export const attendeeStrings = {
  name: 'How you want to be called',
  nameNote: 'A first name or a nickname is enough.',
  table: 'Table or seat (if there is one)',
} as const;

export const nameProblems: { readonly [problem in NameProblem]: string } = {
  empty: 'Type a name first: the instructor has to call you something.',
  'too-long': 'This is too long: at most 40 characters.',
  'not-plain': 'This holds characters that can’t be seen. Type it anew, in plain letters.',
  markup: 'Leave out < and >.',
};

export const tableProblems: { readonly [problem in NameProblem]: string } = { ...nameProblems, empty: '' };

export const cardStrings = {
  title: 'Your progress card',
  about:
    'Shows an instructor how far you are, without any connection: as a file, as a code to paste into a chat, or as a picture to be scanned. It says what is listed under “what is reported”, and nothing else.',
  save: 'Save as a file',
  copy: 'Copy the code',
  copied: 'Copied. Paste it where your instructor asked for it.',
  notCopied: 'The browser did not let it be copied. Save it as a file instead.',
  show: 'Show it as a picture',
  hide: 'Hide the picture',
  picture: 'QR picture of the progress card of {name}: {done} of {total} steps done. The same is in the file and in the code.',
  scan: 'Have it scanned from this screen.',
} as const;

export const joinStrings = {
  title: 'Join a class',
  about: 'Your instructor then sees where you are while you work, and can help. Nothing is sent before you have joined.',
  code: 'Class code or link',
  named: 'This is the class “{name}”. What you report goes to {host}, encrypted: only your instructor can read it.',
  join: 'Join and share this',
  joining: 'One moment…',
  notAllowed: 'The browser was not allowed to send anything, so you have not joined. Press the button again to be asked again.',
  notKept: 'The browser could not write this down, so you have not joined. The notice at the top says why.',
} as const;

/** Of classes that were left, or that an earlier version knew. */
export const leftStrings = {
  going: {
    none: 'You have left “{name}”. What {host} holds of you is being erased.',
    unreachable:
      'You have left “{name}”, but what {host} holds of you is not erased yet: it can’t be reached. It is tried again by itself for a week.',
    refused:
      'You have left “{name}”, but what {host} holds of you is not erased yet: it does not let Crosswalk do so. It is tried again by itself for a week. Your instructor can also take you off the board.',
  },
  failed: {
    unreachable:
      'You have left “{name}”, but what {host} holds of you could not be erased: for a week it could not be reached. Ask your instructor to take you off the board, or try again.',
    refused:
      'You have left “{name}”, but what {host} holds of you could not be erased: for a week it did not let Crosswalk do so. Ask your instructor to take you off the board, or try again.',
  },
  tryAgain: 'Try again now',
  stop: 'Leave it there',
  dismiss: 'Put this away',
  unconfirmed: {
    joined: {
      about:
        'Before Crosswalk was updated, this browser was in the class “{name}” at {host}. In Firefox web pages could have written that, so nothing is sent there until you say that it is yours.',
      yes: 'It is mine: go on reporting',
    },
    left: {
      about:
        'Before Crosswalk was updated, this browser had left the class “{name}” at {host}, which may still hold your reports. In Firefox web pages could have written that, so it is not asked until you say that it is yours.',
      yes: 'It was mine: have it erased',
    },
    no: 'Forget it',
  },
} as const;

export const codeProblems: { readonly [problem in CodeProblem]: string } = {
  'not-a-code': 'This is no class code. It begins with “CW1-” or “CW2-”: copy it once more, from its first letter to its last.',
  incomplete: 'A part of the code is missing or changed. Copy it once more, from its first letter to its last.',
  'newer-version': 'This code was made by a newer Crosswalk. Update this one, then join.',
  'not-an-invite': 'This code does not describe a class. Ask your instructor for a new one.',
  'broker-not-safe':
    'This class would be reached over an unencrypted connection beyond this network. Ask your instructor for another code.',
  'too-long': 'This is far too long for a class code. Copy only the code.',
};

export const reportStrings = {
  title: 'What is reported',
  name: 'Called',
  table: 'Table',
  current: 'Now at',
  done: 'Lab done',
  since: 'since {time}',
  steps: 'Steps',
  stepsCount: '{done} done, {skipped} skipped, of {total}; each with its time and how it was proven',
  everyStep: 'Every step, as it is reported',
  none: 'none yet',
  warnings: 'Open warnings',
  noWarnings: 'none',
  editions: 'Console versions',
  noEditions: 'not seen yet',
  portals: { aws: 'AWS', azure: 'Azure' },
  hand: 'Hand',
  handUp: 'raised at {time}',
  handDown: 'not raised',
  times: 'Begun',
  begun: '{time}; lab {lab}, version {version}',
  stepLine: '{step}: {status}, {proof}, {time}',
  status: { done: 'done', skipped: 'skipped' },
  proof: { observed: 'seen on the page', captured: 'by a kept value', declared: 'ticked by you' },
  besides:
    'Besides this: a number made for this browser, by which its reports are known to be yours, and in a class whether it is connected.',
  never:
    'Never reported: the token and other values you keep, files, addresses of pages, accounts, your sign-in, what you type, pictures of the screen.',
} as const;

export const linkSays: { readonly [state in LinkState]: string } = {
  open: 'Connected. Your instructor sees where you are.',
  connecting: 'Connecting to {host}…',
  waiting: 'Not connected: {host} can’t be reached now. It is tried again by itself; go on working.',
  refused: '{host} does not let you in: perhaps the class is over. Ask your instructor, or try again.',
};

export const joinedStrings = {
  pending: 'Your newest change has not been sent yet.',
  pendingShort: 'not sent yet',
  sent: 'All is sent.',
  paused: 'The instructor has paused reporting: nothing is sent until they go on.',
  pausedShort: 'reporting paused',
  tryAgain: 'Try again now',
  calledAs: 'You are called {name} here.',
  calledAt: 'You are called {name} here, at {table}.',
  raise: 'Raise a hand',
  lower: 'Take it down',
  raised: 'Your hand is up, for step {step}.',
  raisedWith: 'Your hand is up, for step {step}, with the warning “{warning}”.',
  raisedDone: 'Your hand is up.',
  coming: 'Help is coming: {by}.',
  comingUnnamed: 'Help is coming.',
  note: 'To everybody',
  noteTo: 'To you',
  dismiss: 'Put it away',
  show: 'What the instructor said',
  settings: 'The class uses other settings than you do: {what}.',
  use: 'Use the class’s settings',
  used: 'Taken up.',
  pack: 'a lab pack',
  packChanges: 'What its lab pack “{title}” changes:',
  packBad: 'The class’s lab pack can’t be used. {problem} Tell your instructor.',
  isOld: 'Your instructor has just changed this. Look at it again.',
  settingNames: { region: 'Region {value}', group: 'group “{value}”', permissionSet: 'permission set “{value}”' },
  leave: 'Leave the class',
  leaveNote: 'Leaving erases what the broker holds of you.',
  bar: 'Class “{name}”',
} as const;
