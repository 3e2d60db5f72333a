import { get } from '../ui/backend.ts';
import type { ApplicationSummary, ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Pages, Stage } from '../ui/portal/stage.ts';
import type { Route } from '../ui/routes.ts';
import { appOverview } from './app-overview.ts';
import { appProperties } from './app-properties.ts';
import { appRegistrations } from './app-registrations.ts';
import { directory } from './directory.ts';
import { enterpriseApps } from './enterprise-apps.ts';
import { gallery } from './gallery.ts';
import { groups } from './groups.ts';
import { home } from './home.ts';
import { openIdConnect } from './open-id-connect.ts';
import { placeholder } from './placeholder.ts';
import { provisioningFrame } from './provisioning-frame.ts';
import { registeredApp } from './registered-app.ts';
import { saml } from './saml.ts';
import { singleSignOnMethod } from './single-sign-on-method.ts';
import { users } from './users.ts';
import { usersAndGroups } from './users-and-groups.ts';

/** Which page a route means. */
export const pages: Pages = {
  /** The provisioning blade always opens at its overview, whatever the address asks for. */
  redirect(route) {
    const isOldItem = route?.blade === 'ManagedAppMenuBlade' && /^Provisioning(?!Activity)/.test(route.item ?? '');
    const isOtherItem = route?.blade === 'ProvisioningMenuBlade' && route.item !== 'Overview';
    if (!route || !(isOldItem || isOtherItem)) return undefined;
    const { objectId = '', appId = '' } = route.parameters;
    return {
      extension: 'Microsoft_AAD_Connect_Provisioning',
      blade: 'ProvisioningMenuBlade',
      item: 'Overview',
      parameters: { objectId, appId },
    };
  },
  open: (route, stage) => (route ? openBlade(route, stage) : home(stage)),
};

async function openBlade(route: Route, stage: Stage): Promise<Blade> {
  switch (route.blade) {
    case 'ActiveDirectoryMenuBlade':
      return directory(stage);
    case 'UserManagementMenuBlade':
      return users(stage);
    case 'GroupsManagementMenuBlade':
      return groups(stage);
    case 'StartboardApplicationsMenuBlade':
      return enterpriseApps(stage);
    case 'AppGalleryBladeV2':
      return gallery(stage);
    case 'ManagedAppMenuBlade':
      return openApplication(route, stage);
    case 'ProvisioningMenuBlade':
      return provisioningFrame(await application(route), stage);
    case 'ApplicationsListBlade':
      return appRegistrations(stage);
    case 'ApplicationMenuBlade':
      return registeredApp(await application(route), stage);
    default:
      return placeholder(route.blade);
  }
}

async function openApplication(route: Route, stage: Stage): Promise<Blade> {
  const view = await application(route);
  switch (route.item) {
    case 'SignOn':
    case 'SingleSignOn':
      if (!view.integrated) return openIdConnect(view, stage);
      return view.ssoMode === 'saml' ? saml(view, stage) : singleSignOnMethod(view, stage);
    case 'Users':
      return usersAndGroups(view, stage);
    case 'Properties':
      return appProperties(view, stage);
    case 'ProvisioningActivity':
      return provisioningFrame(view, stage, 'ProvisioningLogs');
    case 'Overview':
    case undefined:
      return appOverview(view, stage);
    default:
      return placeholder(route.item, view);
  }
}

/** The application of a route, by its object id, or by its application id where only that is given. */
async function application({ parameters: { objectId, appId } }: Route): Promise<ApplicationView> {
  if (objectId) return get<ApplicationView>(`/applications/${objectId}`);
  const known = (await get<ApplicationSummary[]>('/applications')).find((candidate) => candidate.appId === appId);
  return get<ApplicationView>(`/applications/${known?.objectId ?? appId}`);
}
