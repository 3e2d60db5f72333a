import type { TargetId } from '../lab/ids.ts';
import type { FileKind } from '../lab/model.ts';
import { fileKind } from './file-kind.ts';
import type { Found } from './find/choose.ts';

/** Remembers what kind of file was chosen at which target: the portals empty their inputs once they have read them. */
export class FileChoices {
  readonly kinds = new Map<TargetId, FileKind>();
  readonly #changed: () => void;
  #elements: ReadonlyMap<TargetId, Found> = new Map();

  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    addEventListener('change', (event) => void this.#note(event), { capture: true, passive: true, signal });
  }

  /** Takes in where the targets are now; one that has left the page has lost its file. */
  at(elements: ReadonlyMap<TargetId, Found>): void {
    this.#elements = elements;
    for (const target of this.kinds.keys()) if (!elements.has(target)) this.kinds.delete(target);
  }

  async #note(event: Event): Promise<void> {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
    const file = input.files?.[0];
    const target = [...this.#elements].find(([, found]) => found.element === input)?.[0];
    if (!file || !target) return;
    this.kinds.set(target, await fileKind(file));
    this.#changed();
  }
}
