/** The part of the page that holds the target, "Enable" beside "Automatic provisioning", and what can happen to it. */
const id = 'target-part';
const part = document.getElementById(id);
if (!part) throw new Error('The page does not have the target');
const place = part.parentElement as Element;

const bench = {
  target: (): Element | null => document.querySelector(`#${id} button`),
  remove(): void {
    document.getElementById(id)?.remove();
  },
  insert(): void {
    if (!document.getElementById(id)) place.append(part);
  },
  /** In the place of the target's part comes another that looks just like it, further down. */
  remount(): void {
    const old = document.getElementById(id);
    if (!old) return;
    const fresh = old.cloneNode(true) as HTMLElement;
    fresh.style.marginTop = old.style.marginTop ? '' : '40px';
    old.replaceWith(fresh);
  },
  /** Buttons of the same name elsewhere, which a peer could not tell from the target. */
  removeRivals(): void {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'Enable' && !button.closest(`#${id}`)) button.remove();
  },
};

export type BenchTarget = typeof bench;
declare global {
  var benchTarget: BenchTarget;
}
globalThis.benchTarget = bench;
