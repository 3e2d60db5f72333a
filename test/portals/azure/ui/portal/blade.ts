import type { Edition } from '../../../editions.ts';
import type { IconName } from '../icons.ts';
import type { Observable } from '../knockout/ko.ts';
import type { View } from '../knockout/view.ts';
import type { FrameHost } from './frame-host.ts';

/** A value, or one that changes. */
export type Changing<Value> = Value | Observable<Value> | (() => Value);

/** A button of a command bar. */
export interface Command {
  /** As `data-telemetryname` has it after `Command-`; it is the same in every language. */
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly enabled?: Changing<boolean>;
  run(): unknown;
}

/** An item of a blade's menu. */
export interface MenuItem {
  /** As `data-telemetryname` has it after `Menu-`. */
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly hash?: string;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

export interface BladeMenu {
  readonly groups: readonly MenuGroup[];
  /** The id of the item that is open. */
  readonly selected: string;
}

export interface Breadcrumb {
  readonly label: string;
  readonly hash: string;
}

/** One page of the portal, without its frame. */
export interface Blade {
  readonly title: string;
  readonly subtitle?: string;
  /** Without title and breadcrumbs above it. */
  readonly isBare?: boolean;
  readonly breadcrumbs?: readonly Breadcrumb[];
  readonly menu?: BladeMenu;
  readonly commands?: readonly Command[];
  readonly view?: View;
  /** Stays at the bottom while the rest is scrolled. */
  readonly footer?: View;
  /** Whose frame is drawn around it; today's unless it says otherwise. */
  readonly edition?: Edition<'azure'>;
  /** As wide as the screen unless it says otherwise. */
  readonly width?: 'small' | 'medium';
  /** Drawn in a frame of another site instead. */
  readonly frame?: FrameHost;
  /** Asked when its X is pressed; false keeps it open. */
  mayClose?(): boolean | Promise<boolean>;
  /** Called when it leaves the screen for good. */
  dispose?(): void;
}

/** What opens at the right, above the blade. */
export interface Pane {
  readonly title: string;
  readonly subtitle?: string;
  readonly commands?: readonly Command[];
  readonly view: View;
  readonly footer?: View;
  readonly isWide?: boolean;
  /** Asked when its X is pressed; false keeps it open. */
  mayClose?(): boolean | Promise<boolean>;
  /** Called when it has closed. */
  closed?(): void;
}

/** A question in the middle of the page. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly value: string; readonly isPrimary?: boolean }[];
}
