import { icon } from '../2026/controls.ts';

/** The title bar of a blade: icon, title, subtitle, and its buttons. Binds to what `bladeMarkup` binds to. */
export const titleBarMarkup = `
  <header class="fxs-blade-header fxs-blade-titlebar">
    <div class="fxs-blade-title-icon" aria-hidden="true">${icon('app', 'fxs-blade-icon')}</div>
    <div class="fxs-blade-title">
      <h2 class="fxs-blade-title-titleText msportalfx-tooltip-overflow" data-bind="text: title, attr: { title: title }"></h2>
      <div class="fxs-blade-title-subtitleText" data-bind="text: subtitle"></div>
    </div>
    <div class="fxs-blade-actions">
      <button type="button" class="fxs-blade-close" title="Close" aria-label="Close" data-bind="click: close">✕</button>
    </div>
  </header>`;

/** The box above a menu that looks for one of its items; here only for show. */
export const menuSearchMarkup = `
  <div class="fxc-menu-search"><input class="azc-input azc-formControl" type="search" placeholder="Search (Ctrl+/)" aria-label="Search (Ctrl+/)"></div>`;
