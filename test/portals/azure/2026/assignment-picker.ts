import { get } from '../ui/backend.ts';
import type { DirectoryObject } from '../ui/contract.ts';
import { ko, type ObservableArray } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button } from './controls.ts';

/** azure/assignment-picker: users, and groups where the tenant's plan has them. */
export async function openAssignmentPicker(chosen: ObservableArray<DirectoryObject>, stage: Stage): Promise<void> {
  const all = (await get<DirectoryObject[]>('/directory-objects')).filter(
    ({ kind }) => kind === 'user' || stage.session.licence !== 'free',
  );
  const search = ko.observable('');
  const picked = ko.observableArray<DirectoryObject>([...chosen()]);
  const rows = ko.pureComputed(() => {
    const wanted = search().trim().toLowerCase();
    return all.filter((object) => labelOf(object).toLowerCase().includes(wanted)).map((object) => rowOf(object, picked));
  });
  const select = () => {
    chosen([...picked()]);
    stage.closePane(host);
  };
  const host = stage.openPane({
    title: 'Users and groups',
    isWide: true,
    view: {
      markup,
      model: { search, rows, picked, count: ko.pureComputed(() => `Selected (${picked().length})`) },
    },
    footer: {
      markup: button({ label: 'Select', action: 'select', enabled: 'canSelect', isPrimary: true }),
      model: { select, canSelect: ko.pureComputed(() => picked().length > 0) },
    },
  });
}

function rowOf(object: DirectoryObject, picked: ObservableArray<DirectoryObject>) {
  const isPicked = picked().some(({ objectId }) => objectId === object.objectId);
  return {
    ...object,
    isPicked,
    type: object.kind === 'group' ? 'Group' : 'User',
    initials: object.displayName.slice(0, 2).toUpperCase(),
    toggle: () => {
      const others = picked().filter(({ objectId }) => objectId !== object.objectId);
      picked(isPicked ? others : [...others, object]);
    },
  };
}

function labelOf({ displayName, userPrincipalName = '' }: DirectoryObject): string {
  return `${displayName} ${userPrincipalName}`;
}

const markup = `
  <div class="azc-grid-filterable-searchBox"><input class="azc-input azc-formControl" type="search" placeholder="Search by name or email address" aria-label="Search" data-bind="textInput: search"></div>
  <table class="azc-grid azc-grid-multiselectable" role="grid" aria-label="Users and groups">
    <thead><tr><th scope="col"></th><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Details</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row ext-ad-picker-row" data-bind="press: toggle, attr: { 'aria-label': displayName, 'aria-selected': isPicked }, css: { 'azc-grid-row-selected': isPicked }">
        <td><input type="checkbox" tabindex="-1" data-bind="checked: isPicked, attr: { 'aria-label': displayName }"></td>
        <td><span class="ext-ad-avatar" aria-hidden="true" data-bind="text: initials"></span><span data-bind="text: displayName"></span></td>
        <td data-bind="text: type"></td><td data-bind="text: userPrincipalName"></td>
      </tr>
    </tbody>
  </table>
  <h4 class="ext-ad-card-part-title" data-bind="text: count"></h4>
  <ul class="ext-ad-picked" data-bind="foreach: picked"><li data-bind="text: displayName"></li></ul>`;
