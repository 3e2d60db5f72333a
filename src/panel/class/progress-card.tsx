import { useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { labStepIds } from '../../lab/lab.ts';
import { ask } from '../../platform/messages.ts';
import { QrPicture } from '../../ui/qr-picture.tsx';
import { saveAsFile } from '../../ui/save-as-file.ts';
import { cardStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import type { AttendeeDraft } from './attendee-fields.tsx';

interface Props {
  readonly draft: AttendeeDraft;
  readonly progress: Progress;
  /** Something was pressed for which the name is needed. */
  readonly asked: () => void;
}

/** The card: a file, a code, a picture, made anew from the progress of now at each press. */
export function ProgressCard({ draft, progress, asked }: Props) {
  const [picture, setPicture] = useState<string>();
  const [said, say] = useState('');
  const { attendee } = draft;
  const made = async (use: (code: string, name: string) => void | Promise<void>) => {
    say('');
    asked();
    if (!attendee) return;
    const { code } = await ask('progress-card', { attendee });
    await use(code, attendee.name);
  };
  const save = (code: string, name: string) =>
    saveAsFile(`${code}\n`, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.crosswalk-card.txt`);
  const copy = (code: string) =>
    navigator.clipboard.writeText(code).then(
      () => say(strings.copied),
      () => say(strings.notCopied),
    );
  const done = labStepIds.filter((id) => progress.steps[id]).length;
  const words = { name: attendee?.name ?? '', done: String(done), total: String(labStepIds.length) };
  return (
    <section aria-labelledby="card-title">
      <h3 id="card-title">{strings.title}</h3>
      <p class="soft">{strings.about}</p>
      <div class="actions">
        <button type="button" data-action="save-card" onClick={() => void made(save)}>
          {strings.save}
        </button>
        <button type="button" data-action="copy-card" onClick={() => void made(copy)}>
          {strings.copy}
        </button>
        <button
          type="button"
          data-action="show-card"
          aria-expanded={picture !== undefined}
          onClick={() => void (picture === undefined ? made((code) => setPicture(code)) : setPicture(undefined))}
        >
          {picture === undefined ? strings.show : strings.hide}
        </button>
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {picture !== undefined && (
        <>
          <QrPicture text={picture} label={format(strings.picture, words)} />
          <p class="soft">{strings.scan}</p>
        </>
      )}
    </section>
  );
}
