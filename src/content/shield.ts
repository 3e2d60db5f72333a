const slot = Symbol.for('crosswalk.keys');
type Heard = (event: Event) => void;

/** What the page must not hear of the card; a click the card itself has to hear. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'focus',
  'focusin',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
];

/**
 * Keeps from the page what is done in the card: its shortcuts, its focus traps and what closes its menus may listen on
 * the window, before anything reaches the card. Whoever listens there first has the say, so every frame loads this
 * before the page's own scripts.
 */
export function raiseShield(): void {
  for (const type of kept)
    addEventListener(
      type,
      (event) => {
        if (!(event.target instanceof Element) || event.target.getAttribute('data-crosswalk') !== '') return;
        // Who points at a target has all keys, wherever the focus is.
        if (document.querySelector('[data-crosswalk="mend"]')) return;
        event.stopImmediatePropagation();
        (globalThis as { [slot]?: Heard })[slot]?.(event);
      },
      true,
    );
}

/** Says who hears instead what the shield keeps from the page. */
export function hearBehindShield(heard: Heard): void {
  (globalThis as { [slot]?: Heard })[slot] = heard;
}
