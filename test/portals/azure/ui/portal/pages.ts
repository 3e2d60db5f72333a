import { directory as directory2020 } from '../../2020/directory.ts';
import { enterpriseApps as enterpriseApps2020 } from '../../2020/enterprise-apps.ts';
import { gallery as gallery2020 } from '../../2020/gallery.ts';
import { provisioning as provisioning2020 } from '../../2020/provisioning.ts';
import { provisioningLogs as provisioningLogs2020 } from '../../2020/provisioning-logs.ts';
import { provisioning as provisioning2023 } from '../../2023/provisioning.ts';
import { appOverview } from '../../2026/app-overview.ts';
import { appProperties } from '../../2026/app-properties.ts';
import { appRegistrations } from '../../2026/app-registrations.ts';
import { directory } from '../../2026/directory.ts';
import { enterpriseApps } from '../../2026/enterprise-apps.ts';
import { gallery } from '../../2026/gallery.ts';
import { groups } from '../../2026/groups.ts';
import { home } from '../../2026/home.ts';
import { openIdConnect } from '../../2026/open-id-connect.ts';
import { placeholder } from '../../2026/placeholder.ts';
import { provisioningFrame } from '../../2026/provisioning-frame.ts';
import { registeredApp } from '../../2026/registered-app.ts';
import { saml } from '../../2026/saml.ts';
import { singleSignOnMethod } from '../../2026/single-sign-on-method.ts';
import { users } from '../../2026/users.ts';
import { usersAndGroups } from '../../2026/users-and-groups.ts';
import { get } from '../backend.ts';
import type { ApplicationSummary, ApplicationView } from '../contract.ts';
import type { Route } from '../routes.ts';
import type { Blade } from './blade.ts';
import { redirect } from './redirect.ts';
import type { Pages, Stage } from './stage.ts';

/** Which page a route means, in the edition that the world wants it in. */
export const pages: Pages = {
  redirect,
  open: (route, stage) => (route ? openBlade(route, stage) : inEdition('home', home, stage)),
};

type Page = (stage: Stage) => Promise<Blade>;
type ApplicationPage = (application: ApplicationView, stage: Stage) => Promise<Blade>;

/** A page of one way of building it for all editions, or of another one in 2020. */
async function inEdition(name: string, page: Page, stage: Stage, in2020: Page = page): Promise<Blade> {
  const edition = stage.edition(name);
  return asOf(edition, await (edition === '2020' ? in2020 : page)(stage));
}

/** In 2020 there was a dash where there is a bar now. */
function asOf(edition: ReturnType<Stage['edition']>, blade: Blade): Blade {
  return edition === '2020' ? { ...blade, title: blade.title.replace(' | ', ' - '), edition } : blade;
}

async function openBlade(route: Route, stage: Stage): Promise<Blade> {
  switch (route.blade) {
    case 'ActiveDirectoryMenuBlade':
      return inEdition('directory', directory, stage, directory2020);
    case 'UserManagementMenuBlade':
      return inEdition('users', users, stage);
    case 'GroupsManagementMenuBlade':
      return inEdition('groups', groups, stage);
    case 'StartboardApplicationsMenuBlade':
      return inEdition('enterprise-apps', enterpriseApps, stage, enterpriseApps2020);
    case 'AppGalleryBladeV2':
      return inEdition('gallery', gallery, stage, gallery2020);
    case 'ManagedAppMenuBlade':
      return openApplication(route, stage);
    case 'ProvisioningMenuBlade':
      return provisioningFrame(await application(route), stage);
    case 'ApplicationsListBlade':
      return inEdition('app-registrations', appRegistrations, stage);
    case 'ApplicationMenuBlade': {
      const view = await application(route);
      return inEdition('registered-app', () => registeredApp(view, stage), stage);
    }
    default:
      return inEdition('placeholder', async () => placeholder(route.blade), stage);
  }
}

async function openApplication(route: Route, stage: Stage): Promise<Blade> {
  const view = await application(route);
  const show = (name: string, page: ApplicationPage, in2020: ApplicationPage = page) =>
    inEdition(
      name,
      () => page(view, stage),
      stage,
      () => in2020(view, stage),
    );
  switch (route.item) {
    case 'SignOn':
    case 'SingleSignOn':
      if (!view.integrated) return show('open-id-connect', openIdConnect);
      return view.ssoMode === 'saml' ? show('saml', saml) : show('single-sign-on-method', singleSignOnMethod);
    case 'Users':
      return show('users-and-groups', usersAndGroups);
    case 'Properties':
      return show('app-properties', appProperties);
    case 'Provisioning':
      return show('provisioning', provisioning2023, provisioning2020);
    case 'AuditLogs':
      // Before they had a page of their own, exports were among the audit logs.
      if (stage.edition('provisioning-logs') === '2020') return show('provisioning-logs', provisioningLogs2020);
      return placeholder(route.item, { application: view, stage });
    case 'ProvisioningActivity':
      return show('provisioning-logs', () => provisioningFrame(view, stage, 'ProvisioningLogs'), provisioningLogs2020);
    case 'Overview':
    case undefined:
      return show('app-overview', appOverview);
    default: {
      const { item } = route;
      return show('placeholder', async () => placeholder(item, { application: view, stage }));
    }
  }
}

/** The application of a route, by its object id, or by its application id where only that is given. */
async function application({ parameters: { objectId, appId } }: Route): Promise<ApplicationView> {
  if (objectId) return get<ApplicationView>(`/applications/${objectId}`);
  const known = (await get<ApplicationSummary[]>('/applications')).find((candidate) => candidate.appId === appId);
  return get<ApplicationView>(`/applications/${known?.objectId ?? appId}`);
}
