import { get } from '../ui/backend.ts';
import type { ApplicationSummary, GroupView, UserView } from '../ui/contract.ts';
import type { Blade, BladeMenu, MenuItem } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { appRegistrationsHash, directoryHash, enterpriseAppsHash, groupsHash, usersHash } from './addresses.ts';

/** azure/directory: the overview of the directory. */
export async function directory(stage: Stage): Promise<Blade> {
  const [users, groups, applications] = await Promise.all([
    get<UserView[]>('/users'),
    get<GroupView[]>('/groups'),
    get<ApplicationSummary[]>('/applications'),
  ]);
  const words = stage.words('directory');
  const { tenantName, tenantId, domain, licence } = stage.session;
  return {
    title: `${tenantName} | Overview`,
    subtitle: words.directory,
    menu: directoryMenu('Overview'),
    view: {
      markup,
      model: {
        rows: [
          { name: 'Name', value: tenantName },
          { name: 'Tenant ID', value: tenantId },
          { name: 'Primary domain', value: domain },
          { name: 'License', value: words.plan[licence] },
        ],
        counts: [
          { name: 'Users', value: users.length },
          { name: 'Groups', value: groups.length },
          { name: 'Applications', value: applications.length },
          { name: 'Devices', value: 0 },
        ],
      },
    },
  };
}

/** The menu of the directory. */
function directoryMenu(selected: string): BladeMenu {
  const item = (id: string, label: string, icon: MenuItem['icon'], hash = `#view/Microsoft_AAD_IAM/${id}Blade`): MenuItem => ({
    id,
    label,
    icon,
    hash,
  });
  return {
    selected,
    groups: [
      {
        items: [
          item('Overview', 'Overview', 'directory', directoryHash),
          item('PreviewHub', 'Preview features', 'test'),
          item('Diagnose', 'Diagnose and solve problems', 'help'),
        ],
      },
      {
        label: 'Manage',
        items: [
          item('Users', 'Users', 'user', usersHash),
          item('Groups', 'Groups', 'group', groupsHash),
          item('ExternalIdentities', 'External Identities', 'link'),
          item('RolesAndAdministrators', 'Roles and administrators', 'key'),
          item('AdministrativeUnits', 'Administrative units', 'list'),
          item('EnterpriseApps', 'Enterprise applications', 'app', enterpriseAppsHash),
          item('Devices', 'Devices', 'pane'),
          item('RegisteredApps', 'App registrations', 'app', appRegistrationsHash),
          item('IdentityGovernance', 'Identity Governance', 'check'),
          item('CustomDomainNames', 'Custom domain names', 'list'),
          item('Licenses', 'Licenses', 'certificate'),
          item('Properties', 'Properties', 'properties'),
          item('Security', 'Security', 'key'),
        ],
      },
      {
        label: 'Monitoring',
        items: [item('SignIns', 'Sign-in logs', 'log'), item('AuditLogs', 'Audit logs', 'log')],
      },
    ],
  };
}

const markup = `
  <h3 class="msportalfx-text-header-section">Basic information</h3>
  <table class="ext-ad-pairs"><tbody data-bind="foreach: rows"><tr><th scope="row" data-bind="text: name"></th><td data-bind="text: value"></td></tr></tbody></table>
  <table class="ext-ad-pairs"><tbody data-bind="foreach: counts"><tr><th scope="row" data-bind="text: name"></th><td data-bind="text: value"></td></tr></tbody></table>`;
