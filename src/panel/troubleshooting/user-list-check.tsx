import { useState } from 'preact/hooks';
import { checkUsers, type FlawedUser, notes, stoppers, type UserCheck, type UserFlaw } from '../../core/users/check-users.ts';
import { type ListProblem, listLimits, readUserList } from '../../core/users/read-user-list.ts';
import { listProblems, userListStrings as strings, userFlaws } from '../../ui/strings/troubleshooting.ts';
import { format } from '../../ui/strings.ts';
import { FileChoice } from '../file-choice.tsx';

/** So many are named; the rest is counted. */
const named = 100;

type State = 'reading' | { readonly problem: ListProblem } | { readonly check: UserCheck } | undefined;

/** Checks a list of users exported from Azure. It never leaves this component: nothing is sent, nothing is stored. */
export function UserListCheck() {
  const [state, setState] = useState<State>();
  const look = async (file: File) => {
    setState('reading');
    // A byte more than is read shows that there is more.
    const bytes = new Uint8Array(await file.slice(0, listLimits.bytes + 1).arrayBuffer());
    const read = readUserList(bytes);
    setState(read.ok ? { check: checkUsers(read.list) } : { problem: read.problem });
  };
  return (
    <section class="user-list" aria-labelledby="user-list-title">
      <h3 id="user-list-title">{strings.title}</h3>
      <p class="soft">{strings.about}</p>
      <div class="actions">
        <FileChoice
          label={strings.choose}
          action="choose-users"
          accept=".csv,.txt,text/csv,text/plain"
          chosen={(file) => void look(file)}
        />
        {state !== undefined && state !== 'reading' && (
          <button type="button" data-action="clear-users" onClick={() => setState(undefined)}>
            {strings.clear}
          </button>
        )}
      </div>
      <div role="status" data-users>
        {state === 'reading' && <p>{strings.reading}</p>}
        {typeof state === 'object' && 'problem' in state && (
          <p class="warning" data-list-problem={state.problem}>
            {listProblems[state.problem]}
          </p>
        )}
        {typeof state === 'object' && 'check' in state && <Result check={state.check} />}
      </div>
    </section>
  );
}

function Result({ check }: { readonly check: UserCheck }) {
  const { total, stopped, counts, flawed } = check;
  const values = { total: String(total), stopped: String(stopped) };
  return (
    <>
      <p class={stopped === 0 ? 'notice good' : 'warning'} data-stopped={stopped}>
        {format(stopped === 0 ? strings.allGood : strings.summary, values)}
      </p>
      <ul class="counts">
        {[...stoppers, ...notes].map((flaw) => {
          const count = counts[flaw];
          return (
            count !== undefined && (
              <li key={flaw} data-flaw={flaw} data-count={count}>
                <strong>{count}</strong> {userFlaws[flaw].say}
              </li>
            )
          );
        })}
      </ul>
      {flawed.length > 0 && (
        <ol class="flawed">
          {flawed.slice(0, named).map((one) => (
            <Flawed key={one.row} {...one} />
          ))}
        </ol>
      )}
      {flawed.length > named && <p class="soft">{format(strings.more, { count: String(flawed.length - named) })}</p>}
    </>
  );
}

function Flawed({ user, row, flaws }: FlawedUser) {
  const isStopped = flaws.some((flaw) => (stoppers as readonly UserFlaw[]).includes(flaw));
  return (
    <li data-row={row} data-stopped={isStopped}>
      <span class="name">{user.userPrincipalName || user.displayName || strings.nameless}</span>{' '}
      <span class="soft">
        ({format(strings.row, { row: String(row) })}): {flaws.map((flaw) => userFlaws[flaw].short).join(', ')}
      </span>
    </li>
  );
}
