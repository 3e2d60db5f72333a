import { appBreadcrumbs, appMenu } from '../2026/app-menu.ts';
import { get } from '../ui/backend.ts';
import type { ApplicationView, LogEntry } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { dropdown } from './controls.ts';
import { logDetails } from './log-details.ts';

/** azure/provisioning-logs: what provisioning did with each object, newest first. */
export async function provisioningLogs(application: ApplicationView, stage: Stage): Promise<Blade> {
  const path = `/applications/${application.objectId}/provisioning/logs`;
  const entries = ko.observableArray(await get<LogEntry[]>(path));
  const status = ko.observable('All');
  const rows = ko.pureComputed(() =>
    entries()
      .filter((entry) => status() === 'All' || entry.status === status())
      .map((entry) => ({
        ...entry,
        date: new Date(entry.at).toLocaleString(),
        open: () => stage.openBeside(async () => logDetails(entry)),
      })),
  );
  return {
    title: `${application.name} | Provisioning logs`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'ProvisioningActivity', stage),
    commands: [
      { id: 'Download', label: 'Download', icon: 'download', enabled: false, run: () => {} },
      { id: 'Refresh', label: 'Refresh', icon: 'refresh', run: async () => entries(await get<LogEntry[]>(path)) },
      { id: 'Columns', label: 'Columns', icon: 'list', enabled: false, run: () => {} },
    ],
    view: {
      markup: markup(),
      model: {
        ...{ rows, status, source: stage.words('provisioning-logs').directory },
        statuses: ['All', 'Success', 'Failure', 'Skipped'].map((value) => ({ value, label: value })),
        isEmpty: ko.pureComputed(() => rows().length === 0),
      },
    },
  };
}

const markup = () => `
  ${dropdown({ label: 'Status', value: 'status', options: 'statuses' })}
  <table class="azc-grid" role="grid" aria-label="Provisioning logs">
    <thead><tr><th scope="col">Date</th><th scope="col">Identity</th><th scope="col">Action</th><th scope="col">Source System</th><th scope="col">Target ID</th><th scope="col">Status</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row ext-ad-picker-row" data-bind="press: open, attr: { 'aria-label': displayName }">
        <td class="azc-grid-cell" data-bind="text: date"></td><td class="azc-grid-cell" data-bind="text: displayName"></td><td class="azc-grid-cell" data-bind="text: action"></td>
        <td class="azc-grid-cell" data-bind="text: $parent.source"></td><td class="azc-grid-cell" data-bind="text: targetId"></td><td class="azc-grid-cell" data-bind="text: status"></td>
      </tr>
    </tbody>
  </table>
  <p class="fxs-blade-text" data-bind="visible: isEmpty">No results.</p>`;
