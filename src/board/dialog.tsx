import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { boardStrings as strings } from '../ui/strings/board.ts';

interface Props {
  readonly title: string;
  /** Names it, in tests too. */
  readonly name: string;
  readonly children: ComponentChildren;
  close(): void;
}

/** A dialog of the browser's own: Esc closes it, and the focus returns to where it was. */
export function Dialog({ title, name, children, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // In the same task as it is rendered: what is typed meanwhile would still go to the page below.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} data-dialog={name} aria-labelledby={id} onClose={close}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" data-action="close-dialog" onClick={() => dialog.current?.close()}>
          {strings.actions.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
