import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Names the button, in tests too; the one that answers yes is `<action>-yes`. */
  readonly action: string;
  readonly sure: string;
  readonly yes: string;
  readonly no: string;
  act(): Promise<void>;
}

/** A button for what can't be undone: it asks once more. */
export function SureButton({ label, action, sure, yes, no, act }: Props) {
  const [asks, ask] = useState(false);
  if (!asks)
    return (
      <button type="button" data-action={action} onClick={() => ask(true)}>
        {label}
      </button>
    );
  return (
    <span role="alert">
      {sure}{' '}
      <button type="button" class="danger" data-action={`${action}-yes`} onClick={() => void act().then(() => ask(false))}>
        {yes}
      </button>{' '}
      <button type="button" onClick={() => ask(false)}>
        {no}
      </button>
    </span>
  );
}
