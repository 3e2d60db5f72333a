import { ko } from '../ui/knockout/ko.ts';
import type { Blade, BladeMenu, Command } from '../ui/portal/blade.ts';
import type { BladeHost } from '../ui/portal/blade-host.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { iconPath, isEnabled } from './blade.ts';

/** A blade as `bladeMarkup` binds to it. */
export function bladeModel(host: BladeHost, stage: Stage) {
  return {
    isHidden: host.isHidden,
    isLoading: host.isLoading,
    error: host.error,
    content: ko.pureComputed(() => {
      const blade = host.blade();
      return blade && contentModel(blade, host, stage);
    }),
    isSmall: ko.pureComputed(() => host.blade()?.width === 'small'),
    isMedium: ko.pureComputed(
      () => host.blade()?.width === 'medium' || (stage.isJourney && host.key === undefined && host.isLoading()),
    ),
    isOld: ko.pureComputed(() => host.blade()?.edition === '2020'),
  };
}

function contentModel(blade: Blade, host: BladeHost, stage: Stage) {
  const home = { label: 'Home', hash: '#home' };
  const breadcrumbs = blade.breadcrumbs ?? [];
  return {
    title: blade.title,
    hasHeader: !blade.isBare,
    isOld: blade.edition === '2020',
    // In 2020 there is one trail for all blades, above them.
    hasBreadcrumbs: !stage.isJourney,
    subtitle: blade.subtitle ?? stage.session.tenantName,
    breadcrumbs: [home, ...breadcrumbs],
    close: async () => {
      if ((await blade.mayClose?.()) === false) return;
      // What has no address of its own goes away; elsewhere the X leads to what the trail says.
      if (stage.isJourney || host.key === undefined) stage.close(host);
      else stage.navigate(breadcrumbs.at(-1)?.hash ?? '#home');
    },
    hasMenu: blade.menu !== undefined,
    groups: blade.menu ? menuModel(blade.menu, stage) : [],
    hasCommands: (blade.commands ?? []).length > 0,
    commands: commandItems(blade.commands),
    view: blade.view,
    hasFooter: blade.footer !== undefined,
    footer: blade.footer,
    hasFrame: blade.frame !== undefined,
    frame: blade.frame,
  };
}

function menuModel({ groups, selected }: BladeMenu, stage: Stage) {
  return groups.map(({ label = '', items }) => ({
    label,
    items: items.map(({ id, hash, ...item }) => ({
      label: item.label,
      path: iconPath(item.icon),
      telemetry: `Menu-${id}`,
      isSelected: id === selected,
      current: id === selected ? 'page' : null,
      run: () => hash && stage.navigate(hash),
    })),
  }));
}

/** Commands as `commandBarMarkup` binds to them. */
export function commandItems(commands: readonly Command[] = []) {
  return commands.map(({ id, label, icon, enabled, run }) => ({
    label,
    path: iconPath(icon),
    telemetry: `Command-${id}`,
    isDisabled: ko.pureComputed(() => !isEnabled(enabled)),
    run: () => run(),
  }));
}
