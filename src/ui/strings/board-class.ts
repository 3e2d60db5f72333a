import type { CodeProblem } from '../../core/class/invite.ts';

/** Strings of the class board: making and opening classes, their codes, and cards. */
export const classStrings = {
  start: 'Class board',
  startAbout: 'See where each participant is, who is stuck, and who has a hand up.',
  cards: {
    title: 'Collect progress cards',
    about: 'No server needed. Participants save a card from their panel; drop the cards here, or paste their codes.',
    open: 'Start with cards',
  },
  make: {
    title: 'Make a class',
    about: 'Live, through an MQTT broker. Participants join with a code.',
    name: 'Name of the class',
    broker: 'Address of the broker',
    brokerHint:
      'It begins with wss:// on the internet. One without encryption (ws:) may only be on this machine or in the room’s own network.',
    offered: 'Offered to participants (can be left empty)',
    region: 'Region',
    regionHint: 'such as eu-north-1',
    group: 'Group',
    permissionSet: 'Permission set',
    pack: 'Lab pack (file)',
    packChosen: 'Lab pack: {title}',
    packNone: 'None',
    packBad: 'This is no lab pack that can be used. Open it in the panel, under Lab packs, to see why.',
    submit: 'Make the class',
    problems: {
      name: 'The class needs a name of 1 to 80 letters, without control characters.',
      broker: 'This is no address of a broker. It begins with wss://',
      unsafe: 'This broker would be spoken to in the open. Use wss://, or a broker on this machine or in the room’s own network.',
      region: 'This is no Region. Regions look like eu-north-1.',
      pack: 'This lab pack is too large to be sent to a class. Hand it out as a file, or take out what the class does not need.',
    },
  },
  open: {
    title: 'Open a class from another instructor',
    about: 'Paste the instructor’s code they gave you.',
    code: 'Instructor’s code',
    submit: 'Open the class',
  },
  yours: 'Your classes',
  classes: 'Classes',
  current: 'open now',
  openIt: 'Open',
  remove: 'Remove',
  removeSure: 'Remove “{name}” and its rows from this browser? Participants’ own progress is not touched.',
  removeYes: 'Remove',
  removeNo: 'Keep',
  made: 'since {time}',
  cardsOnly: 'Cards without a class',
  code: {
    title: 'Class code',
    about:
      'Participants open Crosswalk’s panel, choose “Join a class”, and paste the code. They see what is reported before they agree.',
    none: 'This board takes cards only, so it has no code. Make a class to see participants live.',
    code: 'Code',
    link: 'Link',
    qr: 'The class link as a QR picture',
    instructor: 'For another instructor',
    instructorWarning:
      'Whoever has this code can speak as the instructor and see everybody. Give it to instructors only, and never show it on a screen.',
    broker: 'Settings for the broker',
    brokerAbout:
      'For whoever runs the broker: two users, their passwords, and who may read and write what. With npm run class, give the class file instead.',
    file: 'Save the class file',
    fileWarning: 'The class file holds the instructor’s key. Keep it as you keep the code.',
  },
  addCards: {
    title: 'Add progress cards',
    about: 'Drop card files or QR pictures anywhere on this page, paste codes with Ctrl+V, or choose files.',
    paste: 'Codes',
    take: 'Take them',
    choose: 'Choose files',
  },
  result: {
    taken: '{count} taken',
    stale: '{count} already known',
    refused: '{count} refused',
    line: '{name}: {why}',
    pasted: 'Pasted card {number}',
    dismiss: 'Dismiss',
    nothing: 'There was no card in it.',
  },
  refusals: '{count} messages refused',
  repeated: '{count} came twice or late, which is normal, and changed nothing.',
  refusal: '{count} × {why}',
} as const;

export const codeProblems: { readonly [problem in CodeProblem]: string } = {
  'not-a-code': 'This is no instructor’s code. It begins with “CWI1-” or “CWI2-”.',
  incomplete: 'A part of the code is missing or changed. Copy it again, whole.',
  'newer-version': 'This code is from a newer Crosswalk. Update the extension, then try again.',
  'not-an-invite': 'The code can be read, but there is no class in it. Ask for a new one.',
  'broker-not-safe': 'The code names a broker that would be spoken to in the open, so it is not used.',
  'too-long': 'This is too long for a code. Copy only the code.',
};
