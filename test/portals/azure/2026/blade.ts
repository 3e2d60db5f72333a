import { menuSearchMarkup, titleBarMarkup } from '../2020/blade.ts';
import { type IconName, icons } from '../ui/icons.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Changing } from '../ui/portal/blade.ts';

/** What a path of an icon is, for bindings. */
export function iconPath(name: IconName): string {
  return icons[name];
}

/** Whether a command can be used now. */
export function isEnabled(enabled: Changing<boolean> | undefined): boolean {
  if (enabled === undefined) return true;
  return ko.unwrap(typeof enabled === 'function' && !ko.isObservable(enabled) ? enabled() : enabled);
}

/** A command bar; binds to a list of commands that `commandItems` has prepared. */
export const commandBarMarkup = `
  <div class="fxs-commandBar" role="toolbar" aria-label="Command bar">
    <ul class="azc-toolbar-container fxs-commandBar-itemList" data-bind="foreach: commands">
      <li class="azc-toolbar-item fxs-commandBar-item" role="presentation" data-bind="attr: { title: label }, css: { 'fxs-commandBar-itemDisabled': isDisabled }">
        <div class="azc-toolbarButton-container fxs-commandBar-button" role="button" tabindex="0" data-bind="press: run, attr: { 'aria-label': label, 'aria-disabled': isDisabled }">
          <svg class="fxs-icon" viewBox="0 0 16 16" aria-hidden="true"><path fill="none" stroke="currentColor" data-bind="attr: { d: path }"></path></svg>
          <div class="azc-toolbarButton-label fxs-commandBar-item-text" data-bind="text: label, attr: { 'data-telemetryname': telemetry }"></div>
        </div>
      </li>
    </ul>
  </div>`;

/** One blade: title, menu, command bar, content. Binds to a `BladeHost`, with `blade` prepared by `bladeModel`. */
export const bladeMarkup = `
  <section class="fxs-blade fxs-blade-maximized" data-bind="css: { 'fxs-display-none': isHidden, 'fxs-bladesize-small': isSmall, 'fxs-bladesize-medium': isMedium, 'fxs-edition-2020': isOld }, attr: { 'aria-hidden': isHidden }">
    <div class="fxs-blade-loading-status" role="status" aria-live="polite" data-bind="visible: isLoading"><div class="fxs-blade-progress fxs-blade-progress-translucent"><i></i><i></i><i></i></div><span>Loading…</span></div>
    <div class="fxs-blade-status-container" data-bind="visible: error"><h2 class="fxs-blade-title-titleText msportalfx-tooltip-overflow">Not found</h2><p data-bind="text: error"></p></div>
    <!-- ko with: content -->
    <!-- ko if: hasHeader -->
    <!-- ko if: hasBreadcrumbs -->
    <nav class="fxs-breadcrumb" aria-label="Breadcrumb"><ul class="fxs-breadcrumb-list" data-bind="foreach: breadcrumbs">
      <li><a class="fxs-breadcrumb-crumb" data-bind="text: label, attr: { href: hash }"></a><span class="fxs-breadcrumb-divider" aria-hidden="true">&gt;</span></li>
    </ul></nav>
    <!-- /ko -->
    <!-- ko if: isOld -->${titleBarMarkup}<!-- /ko -->
    <!-- ko ifnot: isOld -->
    <header class="fxs-blade-header">
      <div class="fxs-blade-title">
        <h2 class="fxs-blade-title-titleText msportalfx-tooltip-overflow" data-bind="text: title, attr: { title: title }"></h2>
        <div class="fxs-blade-title-subtitleText" data-bind="text: subtitle"></div>
      </div>
      <button type="button" class="fxs-blade-close" title="Close" aria-label="Close" data-bind="click: close">✕</button>
    </header>
    <!-- /ko -->
    <!-- /ko -->
    <div class="fxs-blade-body" data-bind="css: { 'fxs-menublade': hasMenu }">
      <!-- ko if: hasMenu -->
      <div class="fxc-menu fxc-menu-listView" role="navigation" aria-label="Menu">
        <!-- ko if: isOld -->${menuSearchMarkup}<!-- /ko -->
        <!-- ko foreach: groups -->
        <div class="fxc-menu-group" data-bind="visible: label"><span class="fxc-menu-group-header" data-bind="text: label"></span></div>
        <ul class="fxc-menu-group-items" data-bind="foreach: items">
          <li class="fxc-menu-item" role="presentation" data-bind="css: { 'fxc-menu-item-selected': isSelected }">
            <div class="fxc-menu-listView-item" role="link" tabindex="0" data-bind="press: run, attr: { 'data-telemetryname': telemetry, 'aria-current': current }">
              <svg class="fxs-icon" viewBox="0 0 16 16" aria-hidden="true"><path fill="none" stroke="currentColor" data-bind="attr: { d: path }"></path></svg>
              <span class="fxc-menu-item-text" data-bind="text: label"></span>
            </div>
          </li>
        </ul>
        <!-- /ko -->
      </div>
      <!-- /ko -->
      <div class="fxs-blade-content-container-details">
        <!-- ko if: hasCommands -->${commandBarMarkup}<!-- /ko -->
        <div class="fxs-blade-content-wrapper" data-bind="view: view, visible: view"></div>
        <!-- ko if: hasFrame --><div class="fxs-reactview-host" data-bind="frames: frame"></div><!-- /ko -->
        <!-- ko if: hasFooter --><div class="fxs-blade-actionbar" data-bind="view: footer"></div><!-- /ko -->
      </div>
    </div>
    <!-- /ko -->
  </section>`;
