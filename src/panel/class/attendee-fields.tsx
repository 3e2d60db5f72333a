import { useState } from 'preact/hooks';
import { type Attendee, nameProblem } from '../../core/class/report.ts';
import { nameProblems, attendeeStrings as strings, tableProblems } from '../../ui/strings/class.ts';
import { useMembership } from '../watched.ts';

/** What was typed, and what it makes; no attendee where the name can't be used. */
export interface AttendeeDraft {
  readonly name: string;
  readonly table: string;
  readonly attendee: Attendee | undefined;
  readonly set: (change: { readonly name?: string; readonly table?: string }) => void;
}

/** How the participant wants to be called: as they were called last, until they type something else. */
export function useAttendeeDraft(): AttendeeDraft {
  const kept = useMembership()?.attendee;
  const [typed, type] = useState<{ readonly name?: string; readonly table?: string }>({});
  const { name = kept?.name ?? '', table = kept?.table ?? '' } = typed;
  const isTableGood = table.trim() === '' || nameProblem(table) === undefined;
  const attendee =
    nameProblem(name) === undefined && isTableGood
      ? { name: name.trim(), ...(table.trim() ? { table: table.trim() } : {}) }
      : undefined;
  return { name, table, attendee, set: (change) => type({ ...typed, ...change }) };
}

/** The two fields, with what is wrong beside each. `isAsked`: an empty name is only wrong once something was pressed. */
export function AttendeeFields({ draft, isAsked }: { readonly draft: AttendeeDraft; readonly isAsked: boolean }) {
  const { name, table } = draft;
  const [wrongName, wrongTable] = [nameProblem(name), table.trim() === '' ? undefined : nameProblem(table)];
  const showsName = wrongName !== undefined && (isAsked || wrongName !== 'empty');
  return (
    <>
      <label>
        {strings.name}
        <input
          name="attendee-name"
          autocomplete="nickname"
          value={name}
          aria-invalid={showsName}
          aria-describedby="attendee-note"
          onInput={(event) => draft.set({ name: event.currentTarget.value })}
        />
      </label>
      <p id="attendee-note" class={showsName ? 'warning' : 'soft'} role={showsName ? 'alert' : undefined}>
        {showsName ? nameProblems[wrongName] : strings.nameNote}
      </p>
      <label>
        {strings.table}
        <input
          name="attendee-table"
          autocomplete="off"
          value={table}
          aria-invalid={wrongTable !== undefined}
          onInput={(event) => draft.set({ table: event.currentTarget.value })}
        />
      </label>
      {wrongTable && (
        <p class="warning" role="alert">
          {tableProblems[wrongTable]}
        </p>
      )}
    </>
  );
}
