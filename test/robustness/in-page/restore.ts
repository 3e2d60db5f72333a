/** Brings the document back to how it was recorded. */
export class Restorer {
  readonly #pristine = document.documentElement.cloneNode(true) as Element;
  readonly #address = location.href;

  restore(): void {
    document.replaceChild(this.#pristine.cloneNode(true), document.documentElement);
    if (location.href !== this.#address) history.replaceState(null, '', this.#address);
    bringBack();
  }
}

/** What no attribute of HTML says was recorded in attributes of ours. */
function bringBack(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[data-modal]')) {
    dialog.removeAttribute('open');
    dialog.showModal();
  }
  for (const popover of document.querySelectorAll<HTMLElement>('[data-popover-open]')) popover.showPopover();
  scrollTo(0, 0);
  for (const scroller of document.querySelectorAll('[data-scroll]')) {
    const [left = 0, top = 0] = (scroller.getAttribute('data-scroll') ?? '').split(',').map(Number);
    scroller.scrollTo(left, top);
  }
}
