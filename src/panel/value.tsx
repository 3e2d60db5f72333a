import { useEffect, useState } from 'preact/hooks';
import type { CaptureRecord } from '../core/progress.ts';
import { captures } from '../lab/captures.ts';
import type { CaptureId } from '../lab/ids.ts';
import { ask, newId } from '../platform/messages.ts';
import { secrets } from '../platform/secrets.ts';
import { panelStrings as strings } from '../ui/strings.ts';
import { copySecret } from './copy-secret.ts';

/** How long a secret is shown before it hides by itself. In milliseconds. */
const showingTime = 30_000;

interface Props {
  readonly id: CaptureId;
  readonly record: CaptureRecord;
  readonly say: (text: string) => void;
}

/** What can be done with the value itself. A secret is read from the vault only for the moment it is copied or shown. */
export function Value(props: Props) {
  const { id, record } = props;
  const { fileName, kind } = captures[id] as { fileName?: string; kind: string };
  const forget = (
    <button type="button" data-action="forget" onClick={() => void ask('mark', { id: newId(), mark: { forget: id } })}>
      {strings.forget}
    </button>
  );
  if (fileName) {
    return (
      <>
        <a class="button" data-action="save" download={fileName} href={`data:text/xml;base64,${record.value ?? ''}`}>
          {strings.save}
        </a>
        {forget}
      </>
    );
  }
  return (
    <>
      <CopyAndShow {...props} />
      {kind === 'portal-url' && (
        <button
          type="button"
          data-action="open-privately"
          onClick={() => void ask('open-portal-privately', {}).then((answer) => !answer.opened && props.say(strings.openedNot))}
        >
          {strings.openPrivately}
        </button>
      )}
      {forget}
    </>
  );
}

function CopyAndShow({ id, record, say }: Props) {
  const { secret } = captures[id];
  const [shown, setShown] = useHiding(secret);
  const value = async () => {
    const found = secret ? (await secrets.get())?.[id] : record.value;
    if (found === undefined) say(strings.tokenLost);
    return found;
  };
  const copy = async () => {
    const text = await value();
    if (text === undefined) return;
    await navigator.clipboard.writeText(text);
    if (secret) await copySecret(text, say);
    else say(strings.copied);
  };
  return (
    <>
      <button type="button" data-action="copy" onClick={() => void copy()}>
        {strings.copy}
      </button>
      <button
        type="button"
        data-action="show"
        aria-pressed={shown !== ''}
        onClick={() => void (shown ? setShown('') : value().then((text) => setShown(text ?? '')))}
      >
        {shown ? strings.hideValue : strings.show}
      </button>
      {shown && <output class="value">{shown}</output>}
    </>
  );
}

/** What is shown; a secret is hidden again after a while, and at once when the panel is not to be seen any more. */
function useHiding(isSecret: boolean): [string, (text: string) => void] {
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (!isSecret || shown === '') return undefined;
    const hide = () => setShown('');
    const timer = setTimeout(hide, showingTime);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isSecret, shown]);
  return [shown, setShown];
}
