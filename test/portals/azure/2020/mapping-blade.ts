import { get, send } from '../ui/backend.ts';
import type { ApplicationView, MappingView, ObjectMapping, ObjectType, ProvisioningView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { checkBox, link, newId, optionPicker, optionPickerModel } from './controls.ts';
import { editAttribute } from './edit-attribute.ts';
import { mayClose } from './provisioning-form.ts';

export interface MappingOptions {
  readonly application: ApplicationView;
  readonly objectType: ObjectType;
  readonly stage: Stage;
}

type Attribute = ObjectMapping['attributes'][number];

/** The mapping of users or of groups. */
export async function mappingBlade({ application, objectType, stage }: MappingOptions): Promise<Blade> {
  const path = `/applications/${application.objectId}/provisioning`;
  const [view, { targetName }] = await Promise.all([
    get<MappingView>(`${path}/mappings/${objectType}`),
    get<ProvisioningView>(path),
  ]);
  const words = stage.words(objectType === 'user' ? 'user-mapping' : 'group-mapping');
  const form = formModel(view.mapping);
  const before = ko.observable(JSON.stringify(form.mapping()));
  const isDirty = ko.pureComputed(() => JSON.stringify(form.mapping()) !== before());
  const edit = async (attribute?: Attribute) => {
    const host = await stage.openBeside(async () =>
      editAttribute({
        view,
        attribute,
        close: (changed) => {
          form.replace(attribute, changed);
          stage.close(host);
        },
      }),
    );
  };
  const save = async () => {
    if (!(await isSure(stage))) return;
    const done = await stage.attempt('Save attribute mapping', 'The mapping was saved.', () =>
      send(`${path}/mappings/${objectType}`, form.mapping(), 'PUT'),
    );
    if (done) before(JSON.stringify(form.mapping()));
  };
  return {
    title: 'Attribute Mapping',
    edition: '2020',
    width: 'medium',
    commands: [
      { id: 'Save', label: 'Save', icon: 'save', enabled: isDirty, run: save },
      { id: 'Discard', label: 'Discard', icon: 'cancel', enabled: isDirty, run: () => form.reset(view.mapping) },
    ],
    view: {
      markup: markup(),
      model: {
        ...form,
        name: words.mapping(objectType === 'user' ? 'Users' : 'Groups', targetName),
        sourceObject: objectType === 'user' ? 'User' : 'Group',
        targetObject: targetName,
        sourceHead: `${words.directory} Attribute`,
        targetHead: `${targetName} Attribute`,
        rows: ko.pureComputed(() =>
          form.attributes().map((attribute) => ({
            ...attribute,
            precedence: attribute.matchingPrecedence ?? '',
            canRemove: !view.required.includes(attribute.target),
            edit: () => edit(attribute),
            remove: () => form.replace(attribute),
          })),
        ),
        add: () => edit(),
      },
    },
    mayClose: () => mayClose(isDirty(), stage),
  };
}

function formModel(begin: ObjectMapping) {
  const enabled = ko.observable(begin.enabled);
  const actions = {
    create: ko.observable(begin.create),
    update: ko.observable(begin.update),
    delete: ko.observable(begin.delete),
  };
  const attributes = ko.observableArray<Attribute>([...begin.attributes]);
  return {
    ...actions,
    attributes,
    onOff: optionPickerModel(enabled, [
      { value: true, label: 'Yes' },
      { value: false, label: 'No' },
    ]),
    /** Puts one attribute in the place of another, or at the end; without a new one it is taken out. */
    replace(old: Attribute | undefined, changed?: Attribute) {
      const kept = attributes().flatMap((one) => (one === old ? (changed ? [changed] : []) : [one]));
      attributes(old || !changed ? kept : [...kept, changed]);
    },
    reset(mapping: ObjectMapping) {
      enabled(mapping.enabled);
      actions.create(mapping.create);
      actions.update(mapping.update);
      actions.delete(mapping.delete);
      attributes([...mapping.attributes]);
    },
    mapping: (): ObjectMapping => ({ enabled: enabled(), ...ko.toJS(actions), attributes: attributes() }),
  };
}

async function isSure(stage: Stage): Promise<boolean> {
  const answer = await stage.ask({
    title: 'Save changes',
    text: 'All assigned users and groups will be looked at again in the next cycle. Save?',
    buttons: [
      { label: 'Yes', value: 'yes', isPrimary: true },
      { label: 'No', value: 'no' },
    ],
  });
  return answer === 'yes';
}

function readOnly(label: string, value: string): string {
  const id = newId('form-label-id');
  return `<div class="msportalfx-form-formelement azc-textField"><label class="azc-text-label" id="${id}" for="${id}-for">${label}</label><input class="azc-input azc-formControl" id="${id}-for" readonly data-bind="value: ${value}"></div>`;
}

const markup = () => `
  ${readOnly('Name', 'name')}
  ${optionPicker({ label: 'Enabled', model: 'onOff' })}
  ${readOnly('Source Object', 'sourceObject')}
  ${readOnly('Target Object', 'targetObject')}
  <fieldset class="azc-optionsGroupField msportalfx-form-formelement"><legend class="azc-text-label">Target Object Actions</legend>
    ${checkBox('Create', 'create')}${checkBox('Update', 'update')}${checkBox('Delete', 'delete')}
  </fieldset>
  <h3 class="msportalfx-text-header-section">Attribute Mappings</h3>
  <p class="fxs-blade-text">Which attribute goes into which.</p>
  <table class="azc-grid ext-ad-mappings" role="grid" aria-label="Attribute Mappings">
    <thead><tr><th scope="col" data-bind="text: sourceHead"></th><th scope="col" data-bind="text: targetHead"></th><th scope="col">Matching precedence</th><th scope="col">Remove</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row ext-ad-picker-row" data-bind="press: edit, attr: { 'aria-label': source }">
        <td class="azc-grid-cell" data-bind="text: source"></td><td class="azc-grid-cell" data-bind="text: target"></td><td class="azc-grid-cell" data-bind="text: precedence"></td>
        <td class="azc-grid-cell"><!-- ko if: canRemove --><a class="fxs-fxclick msportalfx-text-link" href="#" role="button" data-bind="press: remove">Delete</a><!-- /ko --></td>
      </tr>
    </tbody>
  </table>
  ${link('Add New Mapping', 'add')}`;
