import { registerIcons } from '@fluentui/react';
import { type IconName, icons } from '../icons.ts';

/** The names under which Fluent UI's own components and these pages ask for icons, and what they get. */
const byName: Readonly<Record<string, IconName>> = {
  Accept: 'check',
  Add: 'add',
  Cancel: 'cancel',
  CheckMark: 'check',
  ChevronDown: 'chevron',
  ChevronDownMed: 'chevron',
  ChevronRight: 'chevron',
  Clear: 'cancel',
  Completed: 'check',
  Delete: 'delete',
  Diagnostic: 'test',
  Download: 'download',
  Edit: 'edit',
  ErrorBadge: 'error',
  Feedback: 'feedback',
  FlowChart: 'sync',
  Group: 'group',
  Hide: 'cancel',
  Info: 'info',
  List: 'list',
  More: 'more',
  Play: 'start',
  Plug: 'link',
  RedEye: 'search',
  Refresh: 'refresh',
  Save: 'save',
  Search: 'search',
  SkypeCircleCheck: 'check',
  SortDown: 'chevron',
  SortUp: 'chevron',
  StatusCircleCheckmark: 'check',
  CircleRing: 'circle',
  Stop: 'stop',
  Sync: 'sync',
  Undo: 'undo',
  Warning: 'warning',
};

/** Gives Fluent UI pictures of our own: its icon font comes from a server. */
export function registerFrameIcons(): void {
  const pictures = Object.entries(byName).map(([name, icon]) => [name, <Picture key={name} icon={icon} />] as const);
  registerIcons({ icons: Object.fromEntries(pictures) });
}

function Picture({ icon }: { icon: IconName }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      <path d={icons[icon]} fill="none" stroke="currentColor" />
    </svg>
  );
}
