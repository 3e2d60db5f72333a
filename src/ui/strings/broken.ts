/** What pages of ours say where something in them has failed. */
export const brokenStrings = {
  page: 'Crosswalk can’t show this page',
  pageAbout:
    'Something that it keeps, or a mistake in Crosswalk itself, stops it: {why}. Nothing that is kept was changed. Try again first; if that does not help, save what is kept as a file, then start again.',
  part: 'This part can’t be shown: {why}. The rest goes on, and nothing that is kept was changed.',
  again: 'Try again',
  failed: 'That did not work: {why}. What was kept before is unchanged. Try again; if it stays so, reload this page.',
  dismiss: 'Put it away',
  unknown: 'it does not say what',
  export: 'Export progress',
  reset: 'Start again',
  resetSure: 'Really forget all progress and all values?',
  resetYes: 'Yes, forget everything',
  resetNo: 'No',
  exportBoard: 'Save all rows as a file',
  closeBoard: 'Close the class',
  resetBoardSure:
    'Really forget all classes, their keys and their rows? Without its instructor code nobody can open a class again.',
} as const;
