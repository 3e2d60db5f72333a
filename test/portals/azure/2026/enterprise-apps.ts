import { get } from '../ui/backend.ts';
import type { ApplicationSummary } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade, BladeMenu, MenuItem } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash, directoryHash, enterpriseAppsHash, galleryHash } from './addresses.ts';

/** azure/enterprise-apps: the list of all enterprise applications. */
export async function enterpriseApps(stage: Stage): Promise<Blade> {
  const applications = ko.observableArray(await get<ApplicationSummary[]>('/applications'));
  const search = ko.observable('');
  const rows = ko.pureComputed(() => {
    const wanted = search().trim().toLowerCase();
    return applications()
      .filter(({ name, objectId }) => `${name} ${objectId}`.toLowerCase().includes(wanted))
      .map((application) => ({
        ...application,
        initials: application.name.slice(0, 2).toUpperCase(),
        created: new Date(application.createdAt).toLocaleDateString(),
        hash: applicationHash('Overview', application),
      }));
  });
  return {
    title:
      stage.isEntra && stage.edition('enterprise-apps') === '2026'
        ? 'Enterprise apps | All applications'
        : 'Enterprise applications | All applications',
    subtitle: `${stage.session.tenantName} - ${stage.words('enterprise-apps').directory}`,
    breadcrumbs: stage.isEntra ? [] : [{ label: stage.session.tenantName, hash: directoryHash }],
    menu: enterpriseMenu(),
    commands: [
      { id: 'NewApplication', label: 'New application', icon: 'add', run: () => stage.navigate(galleryHash) },
      {
        id: 'Refresh',
        label: 'Refresh',
        icon: 'refresh',
        run: async () => applications(await get<ApplicationSummary[]>('/applications')),
      },
      { id: 'Download', label: 'Download (Export)', icon: 'download', enabled: false, run: () => {} },
      { id: 'Columns', label: 'Columns', icon: 'list', enabled: false, run: () => {} },
    ],
    view: {
      markup,
      model: {
        search,
        rows,
        count: ko.pureComputed(() => `${rows().length} application${rows().length === 1 ? '' : 's'} found`),
      },
    },
  };
}

function enterpriseMenu(): BladeMenu {
  const item = (id: string, label: string, icon: MenuItem['icon'], hash = `#view/Microsoft_AAD_IAM/Startboard${id}Blade`) => ({
    id,
    label,
    icon,
    hash,
  });
  return {
    selected: 'AppAppsPreview',
    groups: [
      { items: [item('Overview', 'Overview', 'app'), item('Diagnose', 'Diagnose and solve problems', 'help')] },
      {
        label: 'Manage',
        items: [
          item('AppAppsPreview', 'All applications', 'list', enterpriseAppsHash),
          item('PrivateNetworkConnectors', 'Private Network connectors', 'link'),
          item('UserSettings', 'User settings', 'gear'),
          item('AppLaunchers', 'App launchers', 'app'),
        ],
      },
      {
        label: 'Activity',
        items: [
          item('SignIns', 'Sign-in logs', 'log'),
          item('AuditLogs', 'Audit logs', 'log'),
          item('ProvisioningEvents', 'Provisioning logs', 'log'),
        ],
      },
    ],
  };
}

const markup = `
  <p class="fxs-blade-text">The applications of this tenant.</p>
  <div class="azc-grid-filterable-searchBox"><input class="azc-input azc-formControl" type="search" placeholder="Search by application name or object ID" aria-label="Search by application name or object ID" data-bind="textInput: search"></div>
  <p class="fxs-blade-text" role="status" data-bind="text: count"></p>
  <div class="azc-vivaControl fxc-gc">
    <table class="azc-grid fxc-gc-table" role="grid" aria-label="Applications">
      <thead><tr><th scope="col">Name</th><th scope="col">Object ID</th><th scope="col">Application ID</th><th scope="col">Created on</th></tr></thead>
      <tbody data-bind="foreach: rows">
        <tr class="azc-grid-row fxc-gc-row" data-bind="attr: { 'aria-label': name }">
          <td class="azc-grid-cell fxc-gc-cell"><span class="ext-ad-logo ext-ad-logo-small" aria-hidden="true" data-bind="text: initials"></span><a class="msportalfx-text-link" data-bind="text: name, attr: { href: hash }"></a></td>
          <td class="azc-grid-cell fxc-gc-cell" data-bind="text: objectId"></td><td class="azc-grid-cell fxc-gc-cell" data-bind="text: appId"></td><td class="azc-grid-cell fxc-gc-cell" data-bind="text: created"></td>
        </tr>
      </tbody>
    </table>
  </div>`;
