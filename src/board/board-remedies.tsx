import { readBoardOf, removeBoardOf } from '../platform/stored-boards.ts';
import { saveAsFile } from '../ui/save-as-file.ts';
import { brokenStrings as strings } from '../ui/strings/broken.ts';
import { SureButton } from '../ui/sure-button.tsx';
import { cardsOnly, closeClass, forgetClasses, readClasses } from './kept-classes.ts';

/** What an instructor can do where the board can't be shown: save its rows, close the class, begin again. */
export function BoardRemedies() {
  const close = async () => {
    await closeClass();
    location.reload();
  };
  const reset = async () => {
    for (const id of await classIds()) await removeBoardOf(id);
    await forgetClasses();
    location.reload();
  };
  return (
    <>
      <button type="button" data-action="export-board" onClick={() => void save()}>
        {strings.exportBoard}
      </button>
      <button type="button" data-action="close-class" onClick={() => void close()}>
        {strings.closeBoard}
      </button>
      <SureButton
        label={strings.reset}
        action="reset"
        sure={strings.resetBoardSure}
        yes={strings.resetYes}
        no={strings.resetNo}
        act={reset}
      />
    </>
  );
}

/** Rows alone: who has a class's keys speaks as its instructor. */
async function save(): Promise<void> {
  const boards = await Promise.all((await classIds()).map(async (id) => ({ id, kept: await readBoardOf(id) })));
  saveAsFile(`${JSON.stringify({ crosswalk: 'boards', boards }, null, 2)}\n`, 'crosswalk-boards.json');
}

async function classIds(): Promise<string[]> {
  const { classes } = await readClasses();
  return [cardsOnly.id, ...classes.flatMap((kept) => (typeof kept?.id === 'string' ? [kept.id] : []))];
}
