import { useState } from 'preact/hooks';
import { readPack } from '../core/lab-pack.ts';
import type { LabPack } from '../core/pack-merge.ts';
import { ask, newId } from '../platform/messages.ts';
import { fileNameOf, saveAsFile } from '../ui/save-as-file.ts';
import { packStrings as strings } from '../ui/strings/packs.ts';
import { format } from '../ui/strings.ts';
import { FileChoice } from './file-choice.tsx';
import { PackChanges, wordPackProblem } from './pack-changes.tsx';
import { usePacks } from './watched.ts';

/** Lab packs: opened and looked into before they are used, saved for others, removed. */
export function Packs({ say }: { readonly say: (text: string) => void }) {
  const { usable, unusable } = usePacks();
  const [opened, open] = useState<{ readonly pack: LabPack; readonly text: string }>();
  const look = async (file: File) => {
    const text = await file.slice(0, 4_000_000).text();
    const read = readPack(text);
    if (read.ok) open({ pack: read.pack, text });
    else say(wordPackProblem(read.problem));
  };
  const use = async () => {
    if (!opened) return;
    const answer = await ask('use-pack', { id: newId(), text: opened.text });
    open(undefined);
    say(answer.ok ? strings.used : wordPackProblem(answer.problem));
  };
  return (
    <section class="packs" aria-labelledby="packs">
      <h3 id="packs">{strings.title}</h3>
      <p class="soft">{strings.about}</p>
      {usable.length === 0 && !opened && <p class="soft">{strings.none}</p>}
      {usable.map(({ id, pack }) => (
        <details key={id} data-pack={id}>
          <summary>{pack.title}</summary>
          <PackChanges pack={pack} />
          <SaveOrDrop id={id} say={say} />
        </details>
      ))}
      {unusable.map(({ id, title, problem }) => (
        <details key={id} data-pack={id} data-unusable={problem.code} open>
          <summary>{title || strings.untitled}</summary>
          <p class="warning">
            {wordPackProblem(problem)} {strings.stays}
          </p>
          <SaveOrDrop id={id} say={say} />
        </details>
      ))}
      {opened ? (
        <div class="notice" role="alert">
          <p>{format(strings.changes, { title: opened.pack.title })}</p>
          <PackChanges pack={opened.pack} />
          <p class="actions">
            <button type="button" class="main" data-action="use-pack" onClick={() => void use()}>
              {strings.use}
            </button>
            <button type="button" onClick={() => open(undefined)}>
              {strings.dont}
            </button>
          </p>
        </div>
      ) : (
        <FileChoice
          label={strings.choose}
          action="open-pack"
          accept=".json,application/json"
          chosen={(file) => void look(file)}
        />
      )}
    </section>
  );
}

function SaveOrDrop({ id, say }: { readonly id: string; readonly say: (text: string) => void }) {
  return (
    <p class="actions">
      <button type="button" data-action="save-pack" onClick={() => void save(id)}>
        {strings.save}
      </button>
      <button
        type="button"
        data-action="drop-pack"
        onClick={() => void ask('drop-pack', { pack: id }).then(() => say(strings.removed))}
      >
        {strings.remove}
      </button>
    </p>
  );
}

async function save(id: string): Promise<void> {
  const file = await ask('pack-file', { pack: id });
  if (file) saveAsFile(file.text, `${fileNameOf(file.title, 'lab-pack')}.crosswalk.json`);
}
