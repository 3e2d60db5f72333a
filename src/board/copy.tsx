import { useEffect, useState } from 'preact/hooks';
import { boardStrings as strings } from '../ui/strings/board.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  /** Names it, in tests too. */
  readonly name: string;
  /** Whether it takes many lines. */
  readonly isLong?: boolean;
}

/** A text to be copied: by its button, or selected by hand. */
export function Copy({ label, text, name, isLong = false }: Props) {
  const [said, say] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has not been copied yet.
  useEffect(() => say(''), [text]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(strings.copied),
      () => say(strings.notCopied),
    );
  return (
    <div class="copy">
      <span class="label">{label}</span>
      <button type="button" data-action={`copy-${name}`} onClick={() => void copy()}>
        {strings.copy}
      </button>
      <span role="status" class="soft">
        {said}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <pre data-copy={name} class={isLong ? 'long' : ''} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
