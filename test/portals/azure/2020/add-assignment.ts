import { send } from '../ui/backend.ts';
import type { ApplicationView, DirectoryObject } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { pickAssignments } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button, infoBox } from './controls.ts';

/** azure/add-assignment: choose, then assign. */
export async function addAssignment(application: ApplicationView, stage: Stage): Promise<Blade> {
  const chosen = ko.observableArray<DirectoryObject>();
  const assign = async () => {
    const principalIds = chosen().map(({ objectId }) => objectId);
    const done = await stage.attempt('Application assignment', 'The assignment was added.', () =>
      send(`/applications/${application.objectId}/assignments`, { principalIds }),
    );
    if (done) await stage.reload();
  };
  return {
    title: 'Add Assignment',
    edition: '2020',
    width: 'small',
    view: {
      markup,
      model: {
        isFree: stage.session.licence === 'free',
        summary: ko.pureComputed(() => summaryOf(chosen())),
        pick: () => pickAssignments(chosen, stage),
      },
    },
    footer: { markup: footerMarkup, model: { assign, canAssign: ko.pureComputed(() => chosen().length > 0) } },
  };
}

function summaryOf(chosen: readonly DirectoryObject[]): string {
  if (chosen.length === 0) return 'None Selected';
  return chosen.length === 1 ? (chosen[0]?.displayName ?? '') : `${chosen.length} users and groups selected.`;
}

const markup = `
  <div data-bind="visible: isFree">${infoBox('With the plan of this directory only users can be assigned, no groups.')}</div>
  <div class="azc-selectorField ext-ad-selector-2020" role="button" tabindex="0" data-bind="press: pick">
    <div class="ext-ad-selector-text"><div class="azc-selectorField-title">Users and groups</div><div class="azc-selectorField-value" data-bind="text: summary"></div></div>
    <span class="azc-selectorField-arrow" aria-hidden="true">›</span>
  </div>
  <div class="azc-selectorField ext-ad-selector-2020 azc-control-disabled" role="button" aria-disabled="true">
    <div class="ext-ad-selector-text"><div class="azc-selectorField-title">Select Role</div><div class="azc-selectorField-value">Default Access</div></div>
    <span class="azc-selectorField-arrow" aria-hidden="true">›</span>
  </div>`;

const footerMarkup = button({ label: 'Assign', action: 'assign', enabled: 'canAssign', isPrimary: true });
