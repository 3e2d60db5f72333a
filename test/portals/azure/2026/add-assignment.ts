import { send } from '../ui/backend.ts';
import type { ApplicationView, DirectoryObject } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { pickAssignments } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash } from './addresses.ts';
import { appBreadcrumbs } from './app-menu.ts';
import { button, infoBox } from './controls.ts';

/** azure/add-assignment: choose, then assign. It opens over the list; the address stays. */
export async function addAssignment(application: ApplicationView, stage: Stage): Promise<Blade> {
  const chosen = ko.observableArray<DirectoryObject>();
  const isFree = stage.session.licence === 'free';
  const assign = async () => {
    const principalIds = chosen().map(({ objectId }) => objectId);
    const done = await stage.attempt('Application assignment', 'The assignment was added.', () =>
      send(`/applications/${application.objectId}/assignments`, { principalIds }),
    );
    if (done) await stage.reload();
  };
  return {
    title: 'Add Assignment',
    breadcrumbs: [
      ...appBreadcrumbs(application),
      { label: `${application.name} | Users and groups`, hash: applicationHash('Users', application) },
    ],
    view: {
      markup,
      model: {
        isFree,
        canAssign: ko.pureComputed(() => chosen().length > 0),
        summary: ko.pureComputed(() => summaryOf(chosen().length)),
        pick: () => pickAssignments(chosen, stage),
        assign,
      },
    },
  };
}

function summaryOf(count: number): string {
  if (count === 0) return 'None Selected';
  return count === 1 ? '1 item selected.' : `${count} items selected.`;
}

const markup = `
  <div data-bind="visible: isFree">${infoBox('With the plan of this directory only users can be assigned, no groups.')}</div>
  <div class="ext-ad-selector">
    <div class="ext-ad-selector-label">Users and groups</div>
    <a class="msportalfx-text-link" href="#" role="button" data-bind="press: pick, text: summary"></a>
  </div>
  <div class="ext-ad-selector">
    <div class="ext-ad-selector-label">Select a role</div>
    <div>Default Access</div>
  </div>
  <div class="fxs-blade-footer">${button({ label: 'Assign', action: 'assign', enabled: 'canAssign', isPrimary: true })}</div>`;
