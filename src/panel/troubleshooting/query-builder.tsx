import { useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { buildQueries, type Partitions, type QueryForm } from '../../core/troubleshoot/queries.ts';
import { lab } from '../../lab/lab.ts';
import { queryProblems, troubleStrings as strings } from '../../ui/strings/troubleshooting.ts';

const hour = 3_600_000;

/** Builds the queries of appendix 1 from a form: for Athena, and for CloudShell. */
export function QueryBuilder({ progress }: { readonly progress: Progress }) {
  const [form, setForm] = useState<QueryForm>(() => ({
    table: 'cloudtrail_logs_pp',
    partitions: 'projected',
    region: progress.region ?? 'us-east-1',
    from: localTime(Date.now() - 2 * hour),
    to: localTime(Date.now() + hour),
    events: lab.appendix1.events,
    onlyErrors: true,
  }));
  const [said, say] = useState('');
  const change = (part: Partial<QueryForm>) => {
    setForm({ ...form, ...part });
    say('');
  };
  const queries = buildQueries(form);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    say(strings.copied);
  };
  return (
    <section class="queries" aria-labelledby="queries-title">
      <h3 id="queries-title">{strings.queriesTitle}</h3>
      <Fields form={form} change={change} />
      {queries.ok ? (
        <>
          <Query id="athena" title={strings.athena} text={queries.athena} label={strings.copyAthena} copy={copy} />
          <Query id="command" title={strings.command} text={queries.command} label={strings.copyCommand} copy={copy} />
        </>
      ) : (
        <p class="warning" role="alert" data-query-problem={queries.problem}>
          {queryProblems[queries.problem]}
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function Fields({ form, change }: { readonly form: QueryForm; readonly change: (part: Partial<QueryForm>) => void }) {
  const { table, partitions, region, from, to, events, onlyErrors } = form;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label>
        {strings.table}
        <input
          name="table"
          maxLength={260}
          spellcheck={false}
          value={table}
          onInput={(event) => change({ table: event.currentTarget.value })}
        />
      </label>
      <label>
        {strings.partitions}
        <select
          name="partitions"
          value={partitions}
          onChange={(event) => change({ partitions: event.currentTarget.value as Partitions })}
        >
          {(Object.keys(strings.partitionKinds) as Partitions[]).map((kind) => (
            <option key={kind} value={kind}>
              {strings.partitionKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {strings.queryRegion}
        <input
          name="region"
          maxLength={32}
          spellcheck={false}
          value={region}
          onInput={(event) => change({ region: event.currentTarget.value })}
        />
      </label>
      <label>
        {strings.from}
        <input name="from" type="datetime-local" value={from} onInput={(event) => change({ from: event.currentTarget.value })} />
      </label>
      <label>
        {strings.to}
        <input name="to" type="datetime-local" value={to} onInput={(event) => change({ to: event.currentTarget.value })} />
      </label>
      <fieldset>
        <legend>{strings.events}</legend>
        {lab.appendix1.events.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              name={name}
              checked={events.includes(name)}
              onChange={({ currentTarget: { checked } }) =>
                change({ events: checked ? [...events, name] : events.filter((one) => one !== name) })
              }
            />
            {name}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            name="onlyErrors"
            checked={onlyErrors}
            onChange={(event) => change({ onlyErrors: event.currentTarget.checked })}
          />
          {strings.onlyErrors}
        </label>
      </fieldset>
    </form>
  );
}

interface QueryProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly copy: (text: string) => Promise<void>;
}

function Query({ id, title, text, label, copy }: QueryProps) {
  return (
    <>
      <h4>{title}</h4>
      <pre data-query={id}>{text}</pre>
      <p class="actions">
        <button type="button" data-action={`copy-${id}`} onClick={() => void copy(text)}>
          {label}
        </button>
      </p>
    </>
  );
}

/** A time as the field takes it; it is UTC on both sides, whatever this computer's own time is. */
function localTime(time: number): string {
  return new Date(time).toISOString().slice(0, 16);
}
