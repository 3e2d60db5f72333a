import { ask } from '../platform/messages.ts';
import type { SetAside } from '../platform/progress-journal.ts';
import { saveAsFile } from '../ui/save-as-file.ts';
import { troubleStrings as strings } from '../ui/strings/survival.ts';
import { format } from '../ui/strings.ts';
import { useSetAside, useStorageTrouble } from './watched.ts';

interface Props {
  readonly say: (text: string) => void;
}

/** What the person must know of storage: that nothing can be written now, or that something could not be read. */
export function Troubles({ say }: Props) {
  const trouble = useStorageTrouble();
  const setAside = useSetAside();
  return (
    <>
      {trouble && (
        <p class="notice" role="alert" data-trouble={trouble}>
          {strings[trouble]}
        </p>
      )}
      {setAside.map((one) => (
        <Aside key={one.at} one={one} say={say} />
      ))}
    </>
  );
}

function Aside({ one, say }: Props & { readonly one: SetAside }) {
  const time = new Date(one.at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  const readAgain = async () => {
    const { takenUp } = await ask('take-up-set-aside', { at: one.at });
    say(takenUp ? strings.takenUp : strings.stillUnreadable);
  };
  return (
    <div class="notice" role="alert" data-trouble="set-aside" data-recovered={one.recovered}>
      <p>
        {format(one.recovered ? strings.recovered : strings.anew, { time })} {one.why === 'newer-version' && strings.newer}{' '}
        {one.was !== null && strings.setAside}
      </p>
      <div class="actions">
        {one.why === 'newer-version' && (
          <button type="button" data-action="read-again" onClick={() => void readAgain()}>
            {strings.readAgain}
          </button>
        )}
        {one.was !== null && (
          <button
            type="button"
            data-action="save-aside"
            onClick={() => saveAsFile(`${JSON.stringify(one.was, null, 2)}\n`, 'crosswalk-set-aside.json')}
          >
            {strings.save}
          </button>
        )}
        <button type="button" data-action="drop-aside" onClick={() => void ask('drop-set-aside', { at: one.at })}>
          {strings.drop}
        </button>
      </div>
    </div>
  );
}
