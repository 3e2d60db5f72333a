import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the focus on the same participant while rows move, come and go; on whoever takes the place of one who went. */
export function useKeptFocus(within: RefObject<HTMLElement | null>, order: readonly string[]) {
  const wanted = useRef<string | undefined>(undefined);
  const place = useRef(0);
  // Asked while rendering: a row that is moved in the document loses the focus.
  const active = document.activeElement;
  const had = within.current?.contains(active) ? active?.closest<HTMLElement>('tr[data-id]')?.dataset.id : undefined;
  const id = wanted.current ?? had;
  useLayoutEffect(() => {
    if (id === undefined) return;
    wanted.current = undefined;
    const index = order.indexOf(id);
    const kept = index < 0 ? order[Math.min(place.current, order.length - 1)] : id;
    place.current = index < 0 ? place.current : index;
    const button = within.current?.querySelector<HTMLElement>(`tr[data-id="${kept}"] button.name`);
    if (button && document.activeElement !== button) button.focus({ preventScroll: true });
  });
  const want = (next: string) => {
    wanted.current = next;
  };
  return { id, want };
}
