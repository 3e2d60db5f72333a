import type { ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash } from './addresses.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';
import { copyable, icon } from './controls.ts';
import { copier } from './copy.ts';

/** azure/app-overview: ids of the application, and where to begin. */
export async function appOverview(application: ApplicationView, stage: Stage): Promise<Blade> {
  const tile = (title: string, text: string, item: string) => ({
    title,
    text,
    hash: applicationHash(item, application),
  });
  return {
    title: `${application.name} | Overview`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application).slice(0, 1),
    menu: appMenu(application, 'Overview', stage),
    view: {
      markup,
      model: {
        ...application,
        initials: application.name.slice(0, 2).toUpperCase(),
        copyName: copier(application.name, stage),
        copyAppId: copier(application.appId, stage),
        copyObjectId: copier(application.objectId, stage),
        tiles: [
          tile('1. Assign users and groups', 'Say who may use the application', 'Users'),
          tile('2. Set up single sign on', 'Choose how users sign in', 'SignOn'),
          tile('3. Provision User Accounts', 'Create user accounts in the application by itself', 'Provisioning'),
          tile('4. Conditional Access', 'Ask for more before somebody gets in', 'ConditionalAccess'),
        ],
      },
    },
  };
}

const markup = `
  <h3 class="msportalfx-text-header-section">Properties</h3>
  <div class="fxc-essentials ext-ad-essentials">
    <div class="ext-ad-logo" aria-hidden="true" data-bind="text: initials"></div>
    <div>
      ${copyable('Name', 'name', 'copyName')}
      ${copyable('Application ID', 'appId', 'copyAppId')}
      ${copyable('Object ID', 'objectId', 'copyObjectId')}
    </div>
  </div>
  <h3 class="msportalfx-text-header-section">Getting Started</h3>
  <div class="ext-ad-problem-details-card-container" data-bind="foreach: tiles">
    <a class="ext-ad-problem-details-card-tile" data-bind="attr: { href: hash }">
      ${icon('app', 'ext-ad-tile-icon')}
      <div class="ext-ad-problem-details-card-tile-title" data-bind="text: title"></div>
      <div class="ext-ad-problem-details-card-tile-description" data-bind="text: text"></div>
    </a>
  </div>`;
