import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Every row of the table is this high, in pixels; `table.css` says the same. */
export const rowHeight = 36;
/** Rows beyond the edge that are there already when one scrolls. */
const beyond = 8;

/** From the first rendering until it is looked what is in sight, so that the rows that will be are on the screen by then. In milliseconds. */
const firstLook = 50;
/** What about stands above the table, in pixels. */
const above = 250;

/** Which rows of a scrolling table are in sight, and a way to bring one there. */
export function useWindow(scroll: RefObject<HTMLElement | null>, count: number) {
  // Rows beyond the edge can wait until the first are there.
  const [{ first, last }, see] = useState(() => ({ first: 0, last: Math.ceil((innerHeight - above) / rowHeight) - beyond }));
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const look = () => {
      // In steps of four, so that most of a scroll renders nothing.
      const first = Math.floor(element.scrollTop / rowHeight / 4) * 4;
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight / 4) * 4;
      see((seen) => (seen.first === first && seen.last === last ? seen : { first, last }));
    };
    const resized = new ResizeObserver(look);
    const begin = setTimeout(() => resized.observe(element), firstLook);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      clearTimeout(begin);
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroll]);
  const show = useCallback(
    (index: number) => {
      const element = scroll.current;
      if (!element) return;
      const head = element.querySelector('thead')?.clientHeight ?? 0;
      const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight + head];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
    [scroll],
  );
  return { from: Math.max(0, Math.min(first - beyond, count - 1)), to: Math.min(count, last + beyond), show };
}
