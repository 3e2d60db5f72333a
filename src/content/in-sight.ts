/** In a frame: whether some of it lies within the window, as far as the pages around it let it be seen. */
let isWithinWindow = window === top;

/** How often a frame whose parent has made it invisible is asked whether it still is: no event tells. In milliseconds. */
const patience = 400;

/**
 * Whether this document is to be seen. A frame that is kept ready out of sight has no size, lies where the window does
 * not reach, or is invisible in the document around it.
 */
export function isInSight(): boolean {
  return isWithinWindow && innerWidth > 0 && innerHeight > 0 && document.documentElement !== null && !isMadeInvisible();
}

/** As far as the frame can know: the document around it may be of another origin. */
function isMadeInvisible(): boolean {
  try {
    for (let around: Window = window; around.frameElement; around = around.parent)
      if (!around.frameElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  } catch {
    // From here on outwards it can't.
  }
  return false;
}

/**
 * Calls `changed` whenever this document may have come into sight or gone out of it. A frame that gets its size only
 * after this script has run hears of no `resize` for it (Chromium sends none with a frame's first layout): there the
 * observer tells, which always speaks once the document is laid out.
 */
export function watchSight(changed: () => void, signal: AbortSignal): void {
  let observed: Element | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (document.documentElement !== observed) {
      observer.disconnect();
      observed = document.documentElement;
      if (observed) observer.observe(observed);
    }
    clearTimeout(later);
    if (isWithinWindow && isMadeInvisible()) later = setTimeout(look, patience);
    changed();
  };
  const observer = new IntersectionObserver((entries) => {
    isWithinWindow = window === top || entries.at(-1)?.isIntersecting === true;
    look();
  });
  for (const type of ['resize', 'pageshow', 'load', 'DOMContentLoaded'])
    addEventListener(type, look, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(later);
  });
  look();
}
