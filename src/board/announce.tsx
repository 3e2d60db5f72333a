import { useState } from 'preact/hooks';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { timeOfDay } from '../ui/words-for-time.ts';
import { Dialog } from './dialog.tsx';
import type { Session } from './session.ts';

/** What is announced to everybody; and taken back. */
export function Announce({ session, close }: { readonly session: Session; close(): void }) {
  const { note } = session.board;
  return (
    <Dialog title={strings.announcement} name="announce" close={close}>
      <p class="soft">{strings.announceAbout}</p>
      {note?.text ? (
        <blockquote data-announced="">
          <p class="soft">{format(strings.announced, { time: timeOfDay(note.at) })}</p>
          {note.text}
        </blockquote>
      ) : (
        <p class="soft">{strings.announceNone}</p>
      )}
      <NoteForm label={strings.announcement} name="note" known={note?.text ?? ''} send={(text) => session.note(text)} />
    </Dialog>
  );
}

interface Props {
  readonly label: string;
  readonly name: string;
  /** What is announced now; empty for nothing. */
  readonly known: string;
  send(text: string): void;
}

export function NoteForm({ label, name, known, send }: Props) {
  const [text, write] = useState('');
  return (
    <form
      class="note"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        send(text.trim());
        write('');
      }}
    >
      <label>
        {label}
        <textarea name={name} maxLength={500} rows={3} value={text} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      <p class="actions">
        <button type="submit" class="main" data-action={`send-${name}`} disabled={text.trim() === ''}>
          {strings.send}
        </button>
        {known !== '' && (
          <button type="button" data-action={`take-back-${name}`} onClick={() => send('')}>
            {strings.takeBack}
          </button>
        )}
      </p>
    </form>
  );
}
