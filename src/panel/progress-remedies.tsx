import { ask } from '../platform/messages.ts';
import { progressStored } from '../platform/progress-journal.ts';
import { saveAsFile } from '../ui/save-as-file.ts';
import { brokenStrings as strings } from '../ui/strings/broken.ts';
import { SureButton } from '../ui/sure-button.tsx';

/** What a person can do where progress can't be shown: take it along as a file, and begin again. */
export function ProgressRemedies() {
  return (
    <>
      <button type="button" data-action="export-progress" onClick={() => void save()}>
        {strings.export}
      </button>
      <SureButton
        label={strings.reset}
        action="reset"
        sure={strings.resetSure}
        yes={strings.resetYes}
        no={strings.resetNo}
        act={async () => {
          await ask('reset', {});
          location.reload();
        }}
      />
    </>
  );
}

/** As the background exports it; where that fails too, as it is stored. No secret is in either. */
async function save(): Promise<void> {
  const text = await ask('export-progress', {}).then(
    (answer) => answer.text,
    async () => `${JSON.stringify({ crosswalk: 'progress', progress: await progressStored.get() }, null, 2)}\n`,
  );
  saveAsFile(text, 'crosswalk-progress.json');
}
