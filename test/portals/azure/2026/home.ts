import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { readRoute } from '../ui/routes.ts';
import { appRegistrationsHash, directoryHash, enterpriseAppsHash, groupsHash, usersHash } from './addresses.ts';
import { icon } from './controls.ts';

/** azure/home: what the portal opens with. */
export async function home(stage: Stage): Promise<Blade> {
  return {
    title: stage.isEntra ? 'Microsoft Entra admin center' : 'Home',
    isBare: !stage.isEntra,
    view: { markup: stage.isEntra ? entraMarkup : azureMarkup, model: { tenant: stage.session.tenantName, tiles: tiles(stage) } },
  };
}

function tiles(stage: Stage) {
  const { isEntra } = stage;
  const all = [
    { label: stage.words('home').directory, hash: directoryHash },
    { label: 'Enterprise applications', hash: enterpriseAppsHash },
    { label: 'App registrations', hash: appRegistrationsHash },
    { label: 'Users', hash: usersHash },
    { label: 'Groups', hash: groupsHash },
  ];
  const others = ['Virtual machines', 'Storage accounts', 'SQL databases', 'Subscriptions'].map((label) => ({
    label,
    hash: `#view/HubsExtension/${label.replaceAll(' ', '')}`,
  }));
  return (isEntra ? all : [...all.slice(0, 3), ...others]).filter(({ hash }) => readRoute(hash) !== undefined);
}

const tileMarkup = `
  <div class="fxs-home-tiles" data-bind="foreach: tiles">
    <a class="fxs-home-tile" data-bind="attr: { href: hash }">${icon('app', 'fxs-home-tile-icon')}<span data-bind="text: label"></span></a>
  </div>`;

const azureMarkup = `
  <h3 class="fxs-home-heading">Azure services</h3>
  ${tileMarkup}
  <h3 class="fxs-home-heading">Resources</h3>
  <p class="fxs-blade-text">No resources have been viewed recently.</p>`;

const entraMarkup = `
  <p class="fxs-blade-text">Tenant: <span data-bind="text: tenant"></span></p>
  <h3 class="fxs-home-heading">Explore</h3>
  ${tileMarkup}`;
