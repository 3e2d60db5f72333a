import type { ApplicationView } from '../ui/contract.ts';
import type { Blade, BladeMenu, MenuItem } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash, appRegistrationsHash, registeredAppHash } from './addresses.ts';
import { copyable } from './controls.ts';
import { copier } from './copy.ts';

/** azure/registered-app: an app registration, which has neither SAML sign-on nor provisioning. */
export async function registeredApp(application: ApplicationView, stage: Stage): Promise<Blade> {
  const { name, appId, objectId, kind } = application;
  return {
    title: name,
    subtitle: kind === 'application-proxy' ? 'Application Proxy' : 'App registration',
    breadcrumbs: [{ label: 'App registrations', hash: appRegistrationsHash }],
    menu: registrationMenu(application),
    view: {
      markup,
      model: {
        ...{ name, appId, objectId },
        tenantId: stage.session.tenantId,
        managedHash: applicationHash('Overview', application),
        isProxy: kind === 'application-proxy',
        copyName: copier(name, stage),
        copyAppId: copier(appId, stage),
        copyObjectId: copier(objectId, stage),
        copyTenantId: copier(stage.session.tenantId, stage),
      },
    },
  };
}

function registrationMenu(application: ApplicationView): BladeMenu {
  const item = (
    id: string,
    label: string,
    icon: MenuItem['icon'],
    hash = `#view/Microsoft_AAD_RegisteredApps/${id}`,
  ): MenuItem => ({
    id,
    label,
    icon,
    hash,
  });
  return {
    selected: 'Overview',
    groups: [
      {
        items: [
          item('Overview', 'Overview', 'app', registeredAppHash(application)),
          item('Quickstart', 'Quickstart', 'start'),
          item('IntegrationAssistant', 'Integration assistant', 'help'),
        ],
      },
      {
        label: 'Manage',
        items: [
          item('Branding', 'Branding & properties', 'properties'),
          item('Authentication', 'Authentication', 'key'),
          item('Credentials', 'Certificates & secrets', 'certificate'),
          item('TokenConfiguration', 'Token configuration', 'list'),
          item('CallAnAPI', 'API permissions', 'check'),
          item('ProtectAnAPI', 'Expose an API', 'link'),
          item('AppRoles', 'App roles', 'group'),
          item('Owners', 'Owners', 'user'),
        ],
      },
    ],
  };
}

const markup = `
  <h3 class="msportalfx-text-header-section">Essentials</h3>
  <p class="fxs-blade-text" data-bind="visible: isProxy">Application Proxy needs a connector in your own network. It is not part of the practice portal.</p>
  ${copyable('Display name', 'name', 'copyName')}
  ${copyable('Application (client) ID', 'appId', 'copyAppId')}
  ${copyable('Object ID', 'objectId', 'copyObjectId')}
  ${copyable('Directory (tenant) ID', 'tenantId', 'copyTenantId')}
  <p class="fxs-blade-text">Managed application in local directory: <a class="msportalfx-text-link" data-bind="text: name, attr: { href: managedHash }"></a></p>`;
