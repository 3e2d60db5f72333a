import { get } from '../ui/backend.ts';
import type { DirectoryObject } from '../ui/contract.ts';
import { ko, type ObservableArray } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button, textField } from './controls.ts';

export interface PickerOptions {
  readonly chosen: ObservableArray<DirectoryObject>;
  readonly stage: Stage;
  close(): void;
}

/** azure/assignment-picker: a press on a name puts it among the selected ones; nothing counts before Select. */
export async function assignmentPicker({ chosen, stage, close }: PickerOptions): Promise<Blade> {
  const all = (await get<DirectoryObject[]>('/directory-objects')).filter(
    ({ kind }) => kind === 'user' || stage.session.licence !== 'free',
  );
  const search = ko.observable('');
  const picked = ko.observableArray<DirectoryObject>([...chosen()]);
  const rowOf = (object: DirectoryObject) => ({
    ...object,
    detail: object.userPrincipalName ?? '',
    initials: object.displayName.slice(0, 2).toUpperCase(),
    pick: () => picked.push(object),
    remove: () => picked.remove(object),
  });
  const rows = ko.pureComputed(() => {
    const wanted = search().trim().toLowerCase();
    const isPicked = ({ objectId }: DirectoryObject) => picked().some((other) => other.objectId === objectId);
    return all
      .filter((object) => `${object.displayName} ${object.userPrincipalName ?? ''}`.toLowerCase().includes(wanted))
      .filter((object) => !isPicked(object))
      .map(rowOf);
  });
  const select = () => {
    chosen([...picked()]);
    close();
  };
  return {
    title: 'Users and groups',
    edition: '2020',
    width: 'small',
    view: {
      markup,
      model: {
        ...{ search, rows },
        selected: ko.pureComputed(() => picked().map(rowOf)),
        isEmpty: ko.pureComputed(() => picked().length === 0),
      },
    },
    footer: {
      markup: button({ label: 'Select', action: 'select', enabled: 'canSelect', isPrimary: true }),
      model: { select, canSelect: ko.pureComputed(() => picked().length > 0) },
    },
  };
}

const markup = `
  ${textField({ label: 'Select member or invite an external user', value: 'search', placeholder: 'Search by name or email address' })}
  <ul class="ext-ad-people" role="listbox" aria-label="Users and groups" data-bind="foreach: rows">
    <li class="ext-ad-person" role="option" tabindex="0" data-bind="press: pick, attr: { 'aria-label': displayName }"><span class="ext-ad-avatar" aria-hidden="true" data-bind="text: initials"></span><div><div data-bind="text: displayName"></div><div class="ext-ad-detail" data-bind="text: detail"></div></div></li>
  </ul>
  <h4 class="ext-ad-card-part-title">Selected members:</h4>
  <p class="fxs-blade-text" data-bind="visible: isEmpty">No members selected</p>
  <ul class="ext-ad-people" data-bind="foreach: selected">
    <li class="ext-ad-person"><span class="ext-ad-avatar" aria-hidden="true" data-bind="text: initials"></span><div data-bind="text: displayName"></div><a class="msportalfx-text-link ext-ad-remove" href="#" data-bind="press: remove">Remove</a></li>
  </ul>`;
