import { appRegistrationsHash, directoryHash, enterpriseAppsHash, groupsHash, usersHash } from '../2026/addresses.ts';
import { icon } from '../2026/controls.ts';
import type { Blade, BladeMenu, MenuItem } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';

/** azure/directory: the overview of the directory. */
export async function directory(stage: Stage): Promise<Blade> {
  const { tenantName, tenantId, domain, licence, displayName, userPrincipalName } = stage.session;
  const words = stage.words('directory');
  return {
    title: `${tenantName} | Overview`,
    subtitle: words.directory,
    menu: directoryMenu(),
    commands: [
      { id: 'SwitchDirectory', label: 'Switch directory', icon: 'sync', run: () => {} },
      { id: 'DeleteDirectory', label: 'Delete directory', icon: 'delete', enabled: false, run: () => {} },
      { id: 'CreateDirectory', label: 'Create a directory', icon: 'add', enabled: false, run: () => {} },
    ],
    view: {
      markup,
      model: {
        ...{ domain, tenantName, tenantId, displayName, userPrincipalName },
        plan: words.plan[licence],
        create: [
          { label: 'User', hash: usersHash },
          { label: 'Group', hash: groupsHash },
          { label: 'Enterprise application', hash: enterpriseAppsHash },
          { label: 'App registration', hash: appRegistrationsHash },
        ],
      },
    },
  };
}

function directoryMenu(): BladeMenu {
  const item = (id: string, label: string, icon: MenuItem['icon'], hash = `#view/Microsoft_AAD_IAM/${id}Blade`): MenuItem => ({
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
          item('Overview', 'Overview', 'directory', directoryHash),
          item('GettingStarted', 'Getting started', 'start'),
          item('Diagnose', 'Diagnose and solve problems', 'help'),
        ],
      },
      {
        label: 'Manage',
        items: [
          item('Users', 'Users', 'user', usersHash),
          item('Groups', 'Groups', 'group', groupsHash),
          item('OrganizationalRelationships', 'Organizational relationships', 'link'),
          item('RolesAndAdministrators', 'Roles and administrators', 'key'),
          item('EnterpriseApps', 'Enterprise applications', 'app', enterpriseAppsHash),
          item('Devices', 'Devices', 'pane'),
          item('RegisteredApps', 'App registrations', 'app', appRegistrationsHash),
          item('IdentityGovernance', 'Identity Governance', 'check'),
          item('AppProxy', 'Application proxy', 'directory'),
          item('Licenses', 'Licenses', 'certificate'),
          item('AzureADConnect', 'Azure AD Connect', 'sync'),
          item('CustomDomainNames', 'Custom domain names', 'list'),
          item('PasswordReset', 'Password reset', 'key'),
          item('CompanyBranding', 'Company branding', 'edit'),
          item('UserSettings', 'User settings', 'gear'),
          item('Properties', 'Properties', 'properties'),
          item('Security', 'Security', 'key'),
        ],
      },
      { label: 'Monitoring', items: [item('SignIns', 'Sign-ins', 'log'), item('AuditLogs', 'Audit logs', 'log')] },
    ],
  };
}

const markup = `
  <div class="ext-ad-directory-domain" data-bind="text: domain"></div>
  <h3 class="ext-ad-directory-name" data-bind="text: tenantName"></h3>
  <p class="fxs-blade-text" data-bind="text: plan"></p>
  <div class="ext-ad-directory-tiles">
    <section class="fxs-tile"><h4 class="fxs-tile-title">Tenant ID</h4><div data-bind="text: tenantId"></div></section>
    <section class="fxs-tile"><h4 class="fxs-tile-title">Your role</h4><div>${icon('user')} <span data-bind="text: displayName"></span></div><div>Global administrator</div></section>
    <section class="fxs-tile"><h4 class="fxs-tile-title">Azure AD Connect sync</h4><div>Status: Not enabled</div><div>Last sync: Sync has never run</div></section>
    <section class="fxs-tile"><h4 class="fxs-tile-title">Create</h4><ul class="ext-ad-plain-list" data-bind="foreach: create"><li><a class="msportalfx-text-link" data-bind="text: label, attr: { href: hash }"></a></li></ul></section>
  </div>`;
