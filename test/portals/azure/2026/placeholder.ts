import type { ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';

/** A page that the real portal has and the lab does not need. */
export function placeholder(item: string, given?: { readonly application: ApplicationView; readonly stage: Stage }): Blade {
  const view = { markup: '<p class="fxs-blade-text">This page is not part of the practice portal.</p>', model: {} };
  if (!given) return { title: item, view };
  const { application, stage } = given;
  return {
    title: `${application.name} | ${item}`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, item, stage),
    view,
  };
}
