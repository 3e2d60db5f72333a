import { icon } from '../2026/controls.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';

/** azure/shell: the blue bar. Its parts are those of any edition. */
export function topBarMarkup({
  searchMarkup,
  barButtons,
}: {
  readonly searchMarkup: string;
  readonly barButtons: string;
}): string {
  return `
    <div class="fxs-topbar" role="banner">
      <div class="fxs-topbar-button fxs-topbar-sidebar-collapse-button" role="button" tabindex="0" aria-label="Show portal menu" title="Show portal menu" data-bind="press: toggleMenu, attr: { 'aria-expanded': isMenuOpen }">${icon('menu')}</div>
      <a class="fxs-topbar-home" href="#home">Microsoft Azure</a>
      ${searchMarkup}
      <div class="fxs-topbar-button" role="button" tabindex="0" aria-label="Cloud Shell" title="Cloud Shell" data-bind="press: nothing">${icon('start')}</div>
      <div class="fxs-topbar-button" role="button" tabindex="0" aria-label="Directory + Subscription" title="Directory + Subscription" data-bind="press: nothing">${icon('directory')}</div>
      ${barButtons}
    </div>`;
}

/** The blades at the left of the last one, by their titles; a press goes back to one of them. */
export function breadcrumbs(stage: Stage) {
  return ko.pureComputed(() =>
    stage
      .blades()
      .slice(0, -1)
      .map((host, index) => ({
        title: ko.pureComputed(() => host.blade()?.title ?? ''),
        back: () => {
          const next = stage.blades()[index + 1];
          if (next) stage.close(next);
        },
      })),
  );
}

export const trailMarkup = `
  <nav class="fxs-breadcrumb fxs-journey-trail" aria-label="Breadcrumb">
    <a class="fxs-breadcrumb-crumb" href="#home">Home</a><span class="fxs-breadcrumb-divider" aria-hidden="true">&gt;</span>
    <!-- ko foreach: trail -->
    <a class="fxs-breadcrumb-crumb" href="#" data-bind="text: title, press: back"></a><span class="fxs-breadcrumb-divider" aria-hidden="true">&gt;</span>
    <!-- /ko -->
  </nav>`;
