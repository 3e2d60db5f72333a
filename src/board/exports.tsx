import { useState } from 'preact/hooks';
import { csvOf } from '../core/class/export-csv.ts';
import { statementsOf } from '../core/class/export-xapi.ts';
import { fileNameOf, saveAsFile } from '../ui/save-as-file.ts';
import { boardStrings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { Dialog } from './dialog.tsx';
import { type Sent, sendToLrs } from './send-to-lrs.ts';
import type { Session } from './session.ts';

const strings = boardStrings.export;

/** The board as a table, as xAPI statements, or sent to a record store. */
export function Exports({ session, close }: { readonly session: Session; close(): void }) {
  const { rows } = session.board;
  const { id, name } = session.kept;
  const [said, say] = useState('');
  const fileName = `crosswalk-${fileNameOf(name)}-${new Date().toISOString().slice(0, 10)}`;
  const saveXapi = async () => {
    const statements = await statementsOf(rows, { classId: id });
    saveAsFile(`${JSON.stringify(statements, undefined, 2)}\n`, `${fileName}.xapi.json`);
  };
  const send = async (fields: FormData) => {
    const statements = await statementsOf(rows, { classId: id });
    const all = String(statements.length);
    const field = (name: string) => String(fields.get(name) ?? '').trim();
    const store = { endpoint: field('lrs-endpoint'), key: field('lrs-key'), secret: field('lrs-secret') };
    const sent = await sendToLrs(store, statements, (sent) => say(format(strings.sending, { sent: String(sent), all })));
    say(wordsFor(sent, all));
  };
  return (
    <Dialog title={strings.title} name="export" close={close}>
      <p class="soft">{rows.size === 0 ? strings.nobody : strings.about}</p>
      <p class="actions">
        <button
          type="button"
          class="main"
          data-action="export-csv"
          disabled={rows.size === 0}
          onClick={() => saveAsFile(csvOf(rows), `${fileName}.csv`, 'text/csv;charset=utf-8')}
        >
          {strings.csv}
        </button>
        <button type="button" data-action="export-xapi" disabled={rows.size === 0} onClick={() => void saveXapi()}>
          {strings.xapi}
        </button>
      </p>
      <details>
        <summary>{strings.lrs}</summary>
        <p class="soft">{strings.lrsAbout}</p>
        <form
          data-form="lrs"
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            void send(new FormData(event.currentTarget));
          }}
        >
          <label>
            {strings.address}
            <input name="lrs-endpoint" type="url" required maxLength={500} placeholder="https://" />
          </label>
          <label>
            {strings.key}
            <input name="lrs-key" required maxLength={500} autocomplete="off" />
          </label>
          <label>
            {strings.secret}
            <input name="lrs-secret" type="password" required maxLength={500} autocomplete="off" />
          </label>
          <button type="submit" data-action="send-lrs" disabled={rows.size === 0}>
            {format(strings.send, { count: String(rows.size) })}
          </button>
        </form>
      </details>
      <p role="status" class="said">
        {said}
      </p>
    </Dialog>
  );
}

function wordsFor(result: Sent, all: string): string {
  if (result.ok) return format(strings.sent, { count: String(result.sent) });
  const why = format(boardStrings.lrsProblems[result.problem], { status: String(result.status ?? '') });
  return result.sent === 0 ? why : `${why} ${format(boardStrings.lrsPartly, { sent: String(result.sent), all })}`;
}
