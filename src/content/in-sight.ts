/** Whether this document is to be seen: a frame that is kept ready out of sight has no size. */
export function isInSight(): boolean {
  return innerWidth > 0 && innerHeight > 0 && document.documentElement !== null;
}

/**
 * Calls `changed` whenever this document may have come into sight or gone out of it. A frame that gets its size only
 * after this script has run hears of no `resize` for it (Chromium sends none with a frame's first layout): there the
 * observer tells, which always speaks once the document is laid out.
 */
export function watchSight(changed: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(changed);
  let observed: Element | null = null;
  const look = () => {
    if (document.documentElement !== observed) {
      observer.disconnect();
      observed = document.documentElement;
      if (observed) observer.observe(observed);
    }
    changed();
  };
  for (const type of ['resize', 'pageshow', 'load', 'DOMContentLoaded'])
    addEventListener(type, look, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
