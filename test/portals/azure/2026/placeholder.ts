import type { ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';

/** A page that the real portal has and the lab does not need. */
export function placeholder(item: string, application?: ApplicationView): Blade {
  const view = { markup: '<p class="fxs-blade-text">This page is not part of the practice portal.</p>', model: {} };
  if (!application) return { title: item, view };
  return {
    title: `${application.name} | ${item}`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, item),
    view,
  };
}
