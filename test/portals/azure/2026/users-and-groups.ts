import { get, send } from '../ui/backend.ts';
import type { ApplicationView, AssignmentView } from '../ui/contract.ts';
import { ko, type Observable } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { openAddAssignment } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';
import { infoBox } from './controls.ts';

interface Row extends AssignmentView {
  readonly type: string;
  readonly initials: string;
  readonly role: string;
  readonly isTicked: Observable<boolean>;
}

/** azure/users-and-groups: who has the application. */
export async function usersAndGroups(application: ApplicationView, stage: Stage): Promise<Blade> {
  const path = `/applications/${application.objectId}/assignments`;
  const assignments = ko.observableArray<Row>();
  const load = async () => assignments((await get<AssignmentView[]>(path)).map(rowOf));
  await load();
  const search = ko.observable('');
  const ticked = ko.pureComputed(() => assignments().filter(({ isTicked }) => isTicked()));
  const remove = async () => {
    const buttons = [
      { label: 'Yes', value: 'yes', isPrimary: true },
      { label: 'No', value: 'no' },
    ];
    const answer = await stage.ask({ title: 'Remove assignments', text: 'Remove the selected users and groups?', buttons });
    if (answer !== 'yes') return;
    const principalIds = ticked().map(({ objectId }) => objectId);
    await stage.attempt('Remove assignments', 'The assignments were removed.', () => send(`${path}/remove`, { principalIds }));
    await load();
  };
  return {
    title: `${application.name} | Users and groups`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'Users', stage),
    commands: [
      {
        id: 'AddAssignment',
        label: stage.words('users-and-groups').addUser,
        icon: 'add',
        run: () => openAddAssignment(application, stage),
      },
      { id: 'EditAssignment', label: 'Edit assignment', icon: 'edit', enabled: false, run: () => {} },
      { id: 'Remove', label: 'Remove', icon: 'delete', enabled: ko.pureComputed(() => ticked().length > 0), run: remove },
      { id: 'Refresh', label: 'Refresh', icon: 'refresh', run: load },
    ],
    view: {
      markup,
      model: {
        search,
        rows: ko.pureComputed(() => {
          const wanted = search().trim().toLowerCase();
          return assignments().filter(({ displayName }) => displayName.toLowerCase().startsWith(wanted));
        }),
        isEmpty: ko.pureComputed(() => assignments().length === 0),
      },
    },
  };
}

function rowOf(assignment: AssignmentView): Row {
  return {
    ...assignment,
    type: assignment.kind === 'group' ? 'Group' : 'User',
    initials: assignment.displayName.slice(0, 2).toUpperCase(),
    role: 'Default Access',
    isTicked: ko.observable(false),
  };
}

const markup = `
  ${infoBox('Assigned users see the application in My Apps, unless it is hidden from users in its Properties.')}
  <div class="azc-grid-filterable-searchBox"><input class="azc-input azc-formControl" type="search" placeholder="First 200 shown, search all users &amp; groups" aria-label="Search all users and groups" data-bind="textInput: search"></div>
  <div class="azc-vivaControl fxc-gc">
    <table class="azc-grid azc-grid-multiselectable fxc-gc-table" role="grid" aria-label="Assignments">
      <thead><tr><th scope="col"></th><th scope="col">Display Name</th><th scope="col">Object Type</th><th scope="col">Role assigned</th></tr></thead>
      <tbody data-bind="foreach: rows">
        <tr class="azc-grid-row fxc-gc-row" data-bind="attr: { 'aria-label': displayName }">
          <td class="azc-grid-cell fxc-gc-cell"><input type="checkbox" data-bind="checked: isTicked, attr: { 'aria-label': displayName }"></td>
          <td class="azc-grid-cell fxc-gc-cell"><span class="ext-ad-avatar" aria-hidden="true" data-bind="text: initials"></span><span data-bind="text: displayName"></span></td>
          <td class="azc-grid-cell fxc-gc-cell" data-bind="text: type"></td>
          <td class="azc-grid-cell fxc-gc-cell" data-bind="text: role"></td>
        </tr>
      </tbody>
    </table>
    <p class="fxs-blade-text" data-bind="visible: isEmpty">No application assignments found</p>
  </div>`;
