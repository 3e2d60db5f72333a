import { get } from '../ui/backend.ts';
import type { ApplicationSummary } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { directoryHash, registeredAppHash } from './addresses.ts';

/** azure/app-registrations: where developers go. Each enterprise application made here has its other half in this list. */
export async function appRegistrations(stage: Stage): Promise<Blade> {
  const applications = await get<ApplicationSummary[]>('/applications');
  const rows = applications
    .filter(({ kind }) => kind !== 'gallery')
    .map((application) => ({
      ...application,
      hash: registeredAppHash(application),
      created: new Date(application.createdAt).toLocaleDateString(),
    }));
  return {
    title: 'App registrations',
    subtitle: stage.session.tenantName,
    breadcrumbs: [{ label: stage.session.tenantName, hash: directoryHash }],
    commands: [
      { id: 'NewRegistration', label: 'New registration', icon: 'add', enabled: false, run: () => {} },
      { id: 'Endpoints', label: 'Endpoints', icon: 'link', enabled: false, run: () => {} },
      { id: 'Refresh', label: 'Refresh', icon: 'refresh', run: () => stage.reload() },
    ],
    view: { markup, model: { rows, isEmpty: rows.length === 0 } },
  };
}

const markup = `
  <div class="fxc-pivot" role="tablist"><span role="tab" aria-selected="true">All applications</span><span role="tab" aria-selected="false">Owned applications</span></div>
  <table class="azc-grid fxc-gc-table" role="grid" aria-label="App registrations">
    <thead><tr><th scope="col">Display name</th><th scope="col">Application (client) ID</th><th scope="col">Created on</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row fxc-gc-row"><td><a class="msportalfx-text-link" data-bind="text: name, attr: { href: hash }"></a></td><td data-bind="text: appId"></td><td data-bind="text: created"></td></tr>
    </tbody>
  </table>
  <p class="fxs-blade-text" data-bind="visible: isEmpty">There are no app registrations.</p>`;
