import type { MetadataProblemCode } from '../core/metadata/metadata-problem.ts';
import type { ProblemCode } from '../core/problem.ts';
import type { ScimProblemCode } from '../core/scim/problem-code.ts';
import { metadataProblems } from './strings/metadata.ts';
import { scimProblems } from './strings/scim-problems.ts';

/**
 * Every string of our own that is not the lab's, in English: the catalogue a translation starts from. `{name}`
 * is replaced when it is shown. The lab's texts stand in `lab/`.
 */

/** The card beside a target. The only strings that reach a content script. */
export const cardStrings = {
  hide: 'Hide (Esc)',
  showTarget: 'Show me where',
  goAhead: 'That’s what I want',
  confirmWord: 'The page asks for this word:',
  kept: 'Kept.',
  filled: 'Filled in. Check it and save it yourself.',
  unseen:
    'A moment ago this button was covered, elsewhere or not there: nothing was done. Wait a second, then press it once more.',
  working: 'One moment…',
  notOnPage: 'It could not be read here. Is it shown on the page?',
  lost: 'Crosswalk has been updated. Reload this page to go on.',
  chip: 'Crosswalk',
} as const;

export const wording = {
  searchFor: 'This step is on another page. Search for “{target}” here, and open it from the results.',
  openPageUnnamed: 'On the way: press what is marked.',
  openPage: 'On the way: {target}.',
  point: {
    press: 'Press “{target}”.',
    open: 'Open “{target}”.',
    choose: 'Choose “{target}”.',
    fill: 'Fill in “{target}”.',
    read: 'Look at “{target}”.',
  },
  renamed: 'The lab says {printed}; here it is called “{target}”.',
  unsure: 'Not sure which one: several elements here could be “{target}”.',
  unsureUnnamed: 'Not sure which one: several elements here fit.',
  missing: 'This is the right page, but “{target}” is not to be seen yet. It may still be loading, or be further down.',
  missingUnnamed:
    'This is the right page, but what the step needs is not to be seen yet. It may still be loading, or be further down.',
  missingAny: 'This step shows by itself when it is done.',
  elsewhere: 'This step is on another page: {portal}.',
  nearest: 'This page would fit step {step}: {title}.',
  finished: 'The lab is done.',
  unknownPage: 'This page is not part of the lab.',
  keep: 'Keep {what}',
  keepBoth: 'Keep both values',
  fill: 'Fill in {what}',
  fillFromPanel: 'Fill the token in from the panel',
  keepRegion: 'Use {region} for the lab',
  workOn: 'Work on step {step}',
  goTo: 'Go to {portal}',
  done: 'I’ve done it',
  pointAtIt: 'Point at it',
  portals: { aws: 'the AWS console', azure: 'the Azure portal' },
} as const;

const otherProblems: { readonly [code in Exclude<ProblemCode, MetadataProblemCode | ScimProblemCode>]: string } = {
  'not-an-address': 'This is not a web address. Copy it again, whole.',
  'not-https': 'This address does not start with https. Copy it again from the page.',
  'is-console-address': 'This is the address of the console. Copy the value that the page shows.',
  'is-portal-address': 'This is the address of the access portal. The SCIM endpoint starts with https://scim.',
  'is-token': 'This looks like the token. Here the SCIM endpoint is needed, which starts with https://scim.',
  'not-scim-endpoint': 'This is not a SCIM endpoint. It starts with https://scim. and ends in /scim/v2.',
  'odd-endpoint': 'The id in it looks unusual. Compare it with what AWS shows.',
  'not-portal-url':
    'This is not the address of an AWS access portal. It ends in .awsapps.com/start, .portal.amazonaws.com or .app.aws.',
  masked: 'The token is still hidden. Press “Show token” first, then keep it.',
  'is-address': 'This is an address, not a token. The SCIM endpoint and the token are two values.',
  'has-space': 'There is white space in it. Copy it again, in one piece.',
  'too-short': 'This is too short for a token; it was cut off. Copy it again, whole.',
  'storage-full':
    'The browser has no room left for Crosswalk, so this was not kept. Free some disk space, or forget values you no longer need, then try again. Nothing kept before was changed.',
  'storage-failed':
    'The browser could not write this down, so it was not kept. Try again; if it stays so, restart the browser. Nothing kept before was changed.',
  'storage-refused':
    'This would have made progress that Crosswalk could not read again, so it was not kept. Nothing kept before was changed. Export your progress in the panel’s settings, start again, then import it.',
  'secret-gone':
    'The token was in this browser’s memory only, and that is gone: the browser was closed, or Crosswalk updated. Generate a new one in AWS under Settings, Manage provisioning.',
  'secret-wiped':
    'The token was wiped, as you chose. Should you still need one, generate a new one in AWS under Settings, Manage provisioning.',
  'not-found-on-page': 'It is not to be seen on any open page. Open the page that shows it, then try again.',
  'unknown-problem':
    'Another version of Crosswalk noted something about this value that this version has no words for. Give the value once more to have it checked.',
  'could-not-fetch': 'The address could not be read. Check the connection, or download the file and drop it here.',
};

/** One sentence for each thing that can be wrong with a value: what it is, and what to do. */
export const problems: { readonly [code in ProblemCode]: string } = /* @__PURE__ */ Object.assign(
  // Said to be pure, so that none of it reaches a content script.
  otherProblems,
  metadataProblems,
  scimProblems,
);

export const fillFailures = {
  'not-kept': 'There is nothing to fill in yet: keep it first.',
  'no-field': 'The field is not to be seen. Open the page with the field, then try again.',
  'not-in-front': 'The page with the field is not in front. Bring it to the front, then try again.',
  'other-place':
    'The token goes only into the Provisioning page of an enterprise application, and this page has another address. Open Provisioning from the application’s menu, then try again.',
  'other-application':
    'This page is of another application than the one you have worked on so far. Open that one. If this is the right one, set its name in the panel’s settings and keep the federation metadata of its SAML page (step 2.8).',
  'moved-on': 'The page changed meanwhile, so nothing was filled in. Try again.',
  'page-refused': 'The page did not keep the value. Copy it and paste it in yourself.',
  'no-longer-good': 'The value is no longer good.',
  locked: 'The token is locked away. Unlock it in the panel with your passphrase, then fill it in.',
} as const;

export const panelStrings = {
  title: 'Crosswalk',
  subtitle: 'Connect AWS to Azure AD',
  now: 'Now',
  progress: '{done} of {total} steps done',
  allDone: 'All steps are done. Clean up when you no longer need it.',
  prerequisites: 'Before you start',
  prerequisitesAbout: 'Six things the lab needs. Tick what you have checked.',
  howToCheck: 'How to check:',
  labSays: 'The lab says',
  todayCalled: 'Here it is called',
  sure: 'unconfirmed wording',
  cautionLabel: 'Careful',
  onlyIf: 'When',
  go: 'Go there',
  workOn: 'Work on this',
  done: 'I’ve done it',
  undo: 'Not done after all',
  skip: 'Skip',
  statuses: { todo: 'to do', current: 'now', done: 'done', skipped: 'skipped' },
  proofs: { observed: 'seen by Crosswalk', captured: 'value kept', declared: 'ticked by you' },
  fromFile: 'from a progress file',
  declaredWhy: 'Only you can tick this one.',
  seenPrivately: 'Just seen in a private window. Nothing of it is recorded: tick it here.',
  captures: 'Carried values',
  capturesAbout: 'What one console gives and the other needs.',
  captureStates: { missing: 'not kept yet', ready: 'kept', invalid: 'refused', filled: 'filled in' },
  from: 'From {where}, {time}',
  via: {
    page: 'read from the page',
    download: 'as it was downloaded',
    url: 'fetched from its address',
    file: 'a file you chose',
    paste: 'pasted by you',
    import: 'a progress file you imported',
  },
  sides: { aws: 'AWS', azure: 'Azure' },
  account: 'account …{account}',
  details: {
    entityId: 'Entity ID',
    acsUrls: 'Reply URL',
    region: 'Region',
    tenant: 'Directory',
    host: 'Host',
    tail: 'Ends in',
  },
  keep: 'Read it from the page',
  fill: 'Fill it in',
  fillAgain: 'Fill it in again',
  copy: 'Copy',
  copied: 'Copied.',
  show: 'Show',
  hideValue: 'Hide',
  save: 'Save as a file',
  import: 'Choose a file',
  drop: 'or drop the file anywhere in this panel',
  paste: 'Paste it here',
  pasteKeep: 'Keep it',
  forget: 'Forget it',
  openPrivately: 'Open in a private window',
  openedNot: 'The private window could not be opened. Copy the address, press Ctrl+Shift+N (Firefox: Ctrl+Shift+P) and paste it.',
  tokenLost:
    'The token is no longer here: unless you lock it away, it lives only until the browser closes. Generate a new one in AWS under Settings, Manage provisioning.',
  settings: 'Names and settings',
  region: 'Region',
  regionUnset: 'not chosen yet',
  regionSeen: 'The console is in {region}.',
  useRegion: 'Use it',
  changeRegion: 'Choose again',
  group: 'Group',
  permissionSet: 'Permission set',
  application: 'Application',
  saveNames: 'Save names',
  saved: 'Saved.',
  badName: 'One of the names holds nothing that can be seen, so none was saved. Type it again.',
  exportProgress: 'Export progress',
  importProgress: 'Import progress',
  imported: 'Progress imported.',
  importFailures: {
    'not-progress': 'This is not a progress file of Crosswalk, or it is damaged. Nothing was changed.',
    'newer-version': 'This progress was made by a newer Crosswalk. Update, then import it again. Nothing was changed.',
  },
  exportNote: 'The token is never in the file.',
  nationalClouds: 'Guide on the consoles of the US government clouds and of China too',
  openInTab: 'Open in a tab',
  diagnostics: 'Diagnostics',
  openBoard: 'Open the class board',
  troubleshooting: 'When users or groups do not arrive',
  knownErrors: 'Errors people meet',
  cause: 'Cause:',
  remedy: 'What helps:',
  warnings: 'Warnings',
  notSeeing: 'Crosswalk may not see the consoles',
  grant: 'Let it see them',
  dropped: 'Which of the two is this file? It is neither: {problem}',
  keptNow: '{what}: kept.',
  whereYouAre: 'You are on {page}.',
  whereUnknown: 'No page of the lab is open in front.',
} as const;

/** Puts values into a string of the catalogue. */
export function format(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
