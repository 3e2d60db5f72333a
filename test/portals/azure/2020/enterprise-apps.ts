import { applicationHash, enterpriseAppsHash, galleryHash } from '../2026/addresses.ts';
import { get } from '../ui/backend.ts';
import type { ApplicationSummary } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade, BladeMenu, MenuItem } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button } from './controls.ts';

/** azure/enterprise-apps: the list of all enterprise applications. Its search begins only with Apply. */
export async function enterpriseApps(stage: Stage): Promise<Blade> {
  const applications = ko.observableArray(await get<ApplicationSummary[]>('/applications'));
  const search = ko.observable('');
  const wanted = ko.observable('');
  return {
    title: 'Enterprise applications | All applications',
    subtitle: `${stage.session.tenantName} - ${stage.words('enterprise-apps').directory}`,
    menu: menu(),
    commands: [
      { id: 'NewApplication', label: 'New application', icon: 'add', run: () => stage.navigate(galleryHash) },
      { id: 'Columns', label: 'Columns', icon: 'list', enabled: false, run: () => {} },
      { id: 'Feedback', label: 'Got feedback?', icon: 'feedback', run: () => {} },
    ],
    view: {
      markup,
      model: {
        search,
        apply: async () => {
          applications(await get<ApplicationSummary[]>('/applications'));
          wanted(search().trim().toLowerCase());
        },
        reset: () => {
          search('');
          wanted('');
        },
        rows: ko.pureComputed(() =>
          applications()
            .filter(({ name, appId }) => name.toLowerCase().startsWith(wanted()) || appId === wanted())
            .map((application) => ({
              ...application,
              initials: application.name.slice(0, 2).toUpperCase(),
              hash: applicationHash('Overview', application),
            })),
        ),
      },
    },
  };
}

function menu(): BladeMenu {
  const item = (id: string, label: string, icon: MenuItem['icon'], hash = `#view/Microsoft_AAD_IAM/Startboard${id}Blade`) => ({
    id,
    label,
    icon,
    hash,
  });
  return {
    selected: 'AllApps',
    groups: [
      { items: [item('Overview', 'Overview', 'app'), item('Diagnose', 'Diagnose and solve problems', 'help')] },
      {
        label: 'Manage',
        items: [
          item('AllApps', 'All applications', 'list', enterpriseAppsHash),
          item('AppProxy', 'Application proxy', 'directory'),
          item('UserSettings', 'User settings', 'gear'),
        ],
      },
      { label: 'Security', items: [item('ConditionalAccess', 'Conditional Access', 'certificate')] },
      {
        label: 'Activity',
        items: [
          item('SignIns', 'Sign-ins', 'log'),
          item('UsageAndInsights', 'Usage & insights', 'info'),
          item('AuditLogs', 'Audit logs', 'log'),
          item('ProvisioningEvents', 'Provisioning logs (Preview)', 'log'),
        ],
      },
    ],
  };
}

const filter = (label: string, value: string) => `
  <div class="ext-ad-filter"><span class="azc-text-label">${label}</span><select class="azc-input azc-formControl" aria-label="${label}"><option>${value}</option></select></div>`;

const markup = `
  <div class="ext-ad-filters">
    ${filter('Application Type', 'Enterprise Applications')}
    ${filter('Applications status', 'Any')}
    ${filter('Application visibility', 'Any')}
    ${button({ label: 'Apply', action: 'apply', isPrimary: true })}
    ${button({ label: 'Reset', action: 'reset' })}
  </div>
  <div class="azc-grid-filterable-searchBox ext-ad-wide"><input class="azc-input azc-formControl" type="search" placeholder="First 50 shown, to search all of your applications, enter a display name or the application ID." aria-label="Search applications" data-bind="textInput: search"></div>
  <table class="azc-grid" role="grid" aria-label="Applications">
    <thead><tr><th scope="col">Name</th><th scope="col">Homepage URL</th><th scope="col">Object ID</th><th scope="col">Application ID</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row" data-bind="attr: { 'aria-label': name }">
        <td class="azc-grid-cell"><span class="ext-ad-logo ext-ad-logo-small" aria-hidden="true" data-bind="text: initials"></span><a class="msportalfx-text-link" data-bind="text: name, attr: { href: hash }"></a></td>
        <td class="azc-grid-cell"></td><td class="azc-grid-cell" data-bind="text: objectId"></td><td class="azc-grid-cell" data-bind="text: appId"></td>
      </tr>
    </tbody>
  </table>`;
