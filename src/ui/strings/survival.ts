/** What the panel says of the vault, the clipboard, and of storage that does not do as it should. */

export const vaultStrings = {
  title: 'Lock the token away',
  about:
    'Without this the token is in this browser’s memory only, and gone when the browser closes or Crosswalk is updated; AWS never shows it again. With a passphrase it is also kept on this computer, encrypted. Crosswalk does not keep the passphrase: without it nobody can get at the token, you included.',
  passphrase: 'Passphrase',
  passphraseNote: 'At least {least} characters. A few words that do not belong together are best.',
  again: 'The same once more',
  wipeAfter: 'Wipe it after',
  hours: { 2: '2 hours', 8: '8 hours', 24: 'a day', 168: 'a week' },
  turnOn: 'Turn it on',
  tooShort: 'The passphrase is too short: at least {least} characters.',
  differ: 'The two passphrases differ. Type them again.',
  working: 'One moment…',
  isOn: 'On. What you keep is encrypted on this computer as well, and wiped on {until} or when the lab is done.',
  turnedOn: 'The token is locked away with your passphrase.',
  lock: 'Lock now',
  locked: 'Locked. The token can be neither shown nor filled in until you unlock it. It is wiped on {until}.',
  unlock: 'Unlock',
  unlocked: 'Unlocked.',
  wrong: 'That is not the passphrase. Nothing was changed: try again.',
  turnOff: 'Turn it off',
  turnOffLocked: 'Wipe it',
  wipeSure: 'Really wipe the encrypted token? This is the only copy.',
  wipeYes: 'Yes, wipe it',
  wipeNo: 'No',
  turnedOff: 'The encrypted copy was wiped.',
  states: { off: 'off', locked: 'locked', unlocked: 'on', unreadable: 'can’t be read' },
  newer:
    'The token was locked away by a newer Crosswalk, and this one can’t open it. Nothing of it was changed: update Crosswalk, then unlock it. Until then it is wiped only when its time is over, or by you.',
  damaged:
    'What was locked away can’t be read: it is damaged. Nothing of it was changed; it is wiped when its time is over, or by you. Should you need a token, generate a new one in AWS under Settings, Manage provisioning.',
  inMemory: 'In this browser’s memory only. It is gone when the browser closes, and AWS never shows it again.',
  isSealed: 'In this browser’s memory, and encrypted on this computer.',
  isLocked: 'Encrypted on this computer, and locked.',
} as const;

export const clipboardStrings = {
  willClear: 'Copied. It is taken off the clipboard in {seconds} seconds, while this panel is open.',
  cleared: 'The token was taken off the clipboard.',
  stays: 'Copied. It stays on the clipboard: copy something else once you have pasted it.',
  clearByItself: 'Take copied tokens off the clipboard by itself',
} as const;

export const troubleStrings = {
  'storage-full':
    'The browser has no room left for Crosswalk: nothing new can be kept. What was kept before is unchanged. Free some disk space, or forget values you no longer need.',
  'storage-failed':
    'The browser does not write down what Crosswalk tells it: nothing new can be kept. What was kept before is unchanged. If this stays so, restart the browser.',
  'storage-refused':
    'The last change would have made progress that Crosswalk could not read again, so it was not kept. What was kept before is unchanged. Export your progress below, start again, then import it.',
  recovered:
    'On {time} the progress kept last could not be read. What was kept just before it has taken its place: check the last step and the last value.',
  anew: 'On {time} the progress kept so far could not be read, and there was no earlier one, so you start anew.',
  newer: 'It was kept by a newer Crosswalk: update, then read it again.',
  setAside: 'It was set aside; nothing of it is lost.',
  readAgain: 'Read it again',
  takenUp: 'Your progress is back.',
  stillUnreadable: 'It still can’t be read.',
  save: 'Save it as a file',
  drop: 'I don’t need it',
} as const;
