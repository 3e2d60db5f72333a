import { ko } from '../knockout/ko.ts';
import type { Blade, Pane } from './blade.ts';

/** A blade on the stage: empty until it has loaded. */
export class BladeHost {
  readonly blade = ko.observable<Blade | undefined>();
  readonly error = ko.observable('');
  readonly isHidden = ko.observable(false);
  readonly isLoading = ko.pureComputed(() => this.blade() === undefined && this.error() === '');
  /** Which blade it is, whichever item of its menu is open; none for one that has no address of its own. */
  readonly key: string | undefined;
  /** The address it was opened at. */
  readonly address = location.hash;

  constructor(key?: string) {
    this.key = key;
  }

  /** It leaves the screen for good. */
  dispose(): void {
    this.blade()?.frame?.detach();
    this.blade()?.dispose?.();
  }
}

export interface PaneHost {
  readonly pane: Pane;
  readonly close: () => Promise<void>;
}
