import type { Progress } from '../core/progress.ts';
import { lab } from '../lab/lab.ts';
import type { Prerequisite } from '../lab/model.ts';
import { ask, newId } from '../platform/messages.ts';
import { panelStrings as strings } from '../ui/strings.ts';

type Id = keyof typeof lab.prerequisites;

/** The six things that must be there before the lab starts, each with how to check it. */
export function Prerequisites({ progress }: { progress: Progress }) {
  const entries = Object.entries(lab.prerequisites) as [Id, Prerequisite][];
  const ticked = entries.filter(([id]) => progress.prerequisites[id]).length;
  return (
    <details class="prerequisites">
      <summary>
        <h2>{strings.prerequisites}</h2>
        <span class="soft count">
          {ticked}/{entries.length}
        </span>
      </summary>
      <p class="soft">{strings.prerequisitesAbout}</p>
      <ul>
        {entries.map(([id, { title, say, check, caution }]) => (
          <li key={id} data-prerequisite={id} data-ticked={String(progress.prerequisites[id] !== undefined)}>
            <label>
              <input
                type="checkbox"
                checked={progress.prerequisites[id] !== undefined}
                onChange={(event) =>
                  void ask('mark', { id: newId(), mark: { prerequisite: id, ticked: event.currentTarget.checked } })
                }
              />
              <strong>{title}</strong>
            </label>
            <p>{say}</p>
            <p class="soft">
              {strings.howToCheck} {check}
            </p>
            {caution && <p class="caution">{caution}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
