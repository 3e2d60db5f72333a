import { useEffect, useState } from 'preact/hooks';
import { asSeen } from '../core/plain-text.ts';
import type { Names, Progress } from '../core/progress.ts';
import { ask, newId } from '../platform/messages.ts';
import { seeNationalClouds, seesNationalClouds } from '../platform/permissions.ts';
import { saveAsFile } from '../ui/save-as-file.ts';
import { brokenStrings as broken } from '../ui/strings/broken.ts';
import { format, panelStrings as strings } from '../ui/strings.ts';
import { SureButton } from '../ui/sure-button.tsx';
import { FileChoice } from './file-choice.tsx';
import { Packs } from './packs.tsx';

interface Props {
  readonly progress: Progress;
  readonly say: (text: string) => void;
}

/** The class's own names, the Region, and progress as a file. */
export function Settings(props: Props) {
  return (
    <details class="settings">
      <summary>
        <h2>{strings.settings}</h2>
      </summary>
      <RegionChoice {...props} />
      <NameForm {...props} />
      <Packs say={props.say} />
      <NationalClouds />
      <ProgressFile {...props} />
      <p>
        <a href="panel.html" target="_blank" rel="noreferrer">
          {strings.openInTab}
        </a>{' '}
        <a href="diagnostics.html" target="_blank" rel="noreferrer">
          {strings.diagnostics}
        </a>{' '}
        <a href="board.html" target="_blank" rel="noreferrer">
          {strings.openBoard}
        </a>
      </p>
    </details>
  );
}

function RegionChoice({ progress: { region, regionSeen } }: Props) {
  const choose = (next: string | null) => void ask('mark', { id: newId(), mark: { region: next } });
  return (
    <p>
      <strong>{strings.region}: </strong>
      <span data-region={region ?? ''}>{region ?? strings.regionUnset}</span>{' '}
      {region && (
        <button type="button" data-action="change-region" onClick={() => choose(null)}>
          {strings.changeRegion}
        </button>
      )}
      {regionSeen && regionSeen !== region && (
        <>
          {' '}
          {format(strings.regionSeen, { region: regionSeen })}{' '}
          <button type="button" data-action="keep-region" onClick={() => choose(regionSeen)}>
            {strings.useRegion}
          </button>
        </>
      )}
    </p>
  );
}

function NameForm({ progress, say }: Props) {
  const [names, setNames] = useState<Names>(progress.names);
  const field = (name: keyof Names) => (
    <label>
      {strings[name]}
      <input
        name={name}
        maxLength={64}
        required
        value={names[name]}
        onInput={(event) => setNames({ ...names, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.values(names).some((name) => asSeen(name) === '')) say(strings.badName);
        else void ask('mark', { id: newId(), mark: { names } }).then(() => say(strings.saved));
      }}
    >
      {field('group')}
      {field('permissionSet')}
      {field('application')}
      <button type="submit" data-action="save-names">
        {strings.saveNames}
      </button>
    </form>
  );
}

/** The consoles of the US government and of China live on hosts of their own, which few people need. */
function NationalClouds() {
  const [sees, setSees] = useState<boolean | undefined>(undefined);
  useEffect(() => void seesNationalClouds().then(setSees), []);
  return (
    <p>
      <label>
        <input
          type="checkbox"
          data-action="national-clouds"
          checked={sees ?? false}
          disabled={sees === undefined}
          onChange={(event) => void seeNationalClouds(event.currentTarget.checked).then(setSees)}
        />{' '}
        {strings.nationalClouds}
      </label>
    </p>
  );
}

function ProgressFile({ say }: Props) {
  const save = async () => {
    const { text } = await ask('export-progress', {});
    saveAsFile(text, 'crosswalk-progress.json');
  };
  const load = async (file: File) => {
    const answer = await ask('import-progress', { text: await file.slice(0, 4_000_000).text() });
    say(answer.imported ? strings.imported : strings.importFailures[answer.problem]);
  };
  return (
    <div class="actions">
      <button type="button" data-action="export-progress" onClick={() => void save()}>
        {strings.exportProgress}
      </button>
      <FileChoice
        label={strings.importProgress}
        action="import-progress"
        accept=".json,application/json"
        chosen={(file) => void load(file)}
      />
      <span class="soft">{strings.exportNote}</span>
      <SureButton
        label={broken.reset}
        action="reset"
        sure={broken.resetSure}
        yes={broken.resetYes}
        no={broken.resetNo}
        act={async () => {
          await ask('reset', {});
        }}
      />
    </div>
  );
}
