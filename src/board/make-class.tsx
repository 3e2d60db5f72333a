import { useState } from 'preact/hooks';
import { classCode, isSafeBroker, readClassCode } from '../core/class/invite.ts';
import type { Messages } from '../core/class/messages.ts';
import { newClass, roomFits } from '../core/class/new-class.ts';
import { withoutHidden } from '../core/class/plain-text.ts';
import { packLimit, readPack } from '../core/lab-pack.ts';
import type { KeptClass } from '../platform/stored-classes.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { format } from '../ui/strings.ts';

const strings = classStrings.make;
type Problem = keyof typeof strings.problems;

interface Pack {
  readonly title: string;
  readonly text: string;
}

/** Makes a class for a broker; nothing is sent before it is opened. */
export function MakeClass({ made }: { made(kept: KeptClass): void }) {
  const [problem, tell] = useState<Problem>();
  const [pack, choose] = useState<Pack | 'bad'>();
  const make = async (fields: FormData) => {
    const result = await classFrom(fields, typeof pack === 'object' ? pack.text : undefined);
    if (typeof result === 'string') tell(result);
    else made(result);
  };
  const look = async (file: File | undefined) => {
    if (!file) return choose(undefined);
    const text = await file.slice(0, 4 * packLimit + 4).text();
    const read = readPack(text);
    choose(read.ok ? { title: read.pack.title, text } : 'bad');
  };
  const field = (name: 'name' | 'broker' | 'region' | 'group' | 'permissionSet', limit: number, hint?: string) => (
    <label>
      {strings[name]}
      <input
        name={name}
        maxLength={limit}
        required={name === 'name' || name === 'broker'}
        autocomplete="off"
        aria-describedby={hint && `${name}-hint`}
      />
      {hint && (
        <span id={`${name}-hint`} class="soft">
          {hint}
        </span>
      )}
    </label>
  );
  return (
    <form
      data-form="make-class"
      onSubmit={(event) => {
        event.preventDefault();
        void make(new FormData(event.currentTarget));
      }}
    >
      {field('name', 80)}
      {field('broker', 300, strings.brokerHint)}
      <details>
        <summary>{strings.offered}</summary>
        <div class="offered">
          {field('region', 40, strings.regionHint)}
          {field('group', 120)}
          {field('permissionSet', 64)}
          <label>
            {strings.pack}
            <input
              type="file"
              name="pack"
              accept=".json,application/json"
              onChange={(event) => void look(event.currentTarget.files?.[0])}
            />
            <span class="soft" role="status">
              {pack === 'bad' ? strings.packBad : format(strings.packChosen, { title: pack?.title ?? strings.packNone })}
            </span>
          </label>
        </div>
      </details>
      {problem && (
        <p class="warning" role="alert" data-problem={problem}>
          {strings.problems[problem]}
        </p>
      )}
      <button type="submit" class="main" data-action="make-class" disabled={pack === 'bad'}>
        {strings.submit}
      </button>
    </form>
  );
}

/** The class that the fields describe, or the first thing wrong with them. */
async function classFrom(fields: FormData, pack: string | undefined): Promise<KeptClass | Problem> {
  const said = (name: string) => withoutHidden(String(fields.get(name) ?? '')).trim();
  const [name, broker, region] = [said('name'), said('broker'), said('region')];
  if (!/^wss?:\/\//.test(broker) || !URL.canParse(broker)) return 'broker';
  if (!isSafeBroker(broker)) return 'unsafe';
  if (region !== '' && !/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) return 'region';
  const keys = await newClass({ name, broker });
  // What a participant could not read must not be made.
  if (!(await readClassCode(await classCode(keys))).ok) return 'name';
  const [group, permissionSet] = [said('group'), said('permissionSet')];
  const settings: Messages['room']['settings'] = {
    ...(region ? { region } : {}),
    ...(group ? { group } : {}),
    ...(permissionSet ? { permissionSet } : {}),
  };
  const offered = { settings, ...(pack === undefined ? {} : { pack }) };
  if (!(await roomFits(keys, offered))) return 'pack';
  return { id: keys.id, name, at: Date.now(), keys, ...offered };
}
