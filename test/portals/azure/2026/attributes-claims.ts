import { send } from '../ui/backend.ts';
import type { ApplicationView, NameIdSource } from '../ui/contract.ts';
import { ko, type Observable } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { newId } from './controls.ts';

export interface ClaimsOptions {
  readonly application: ApplicationView;
  readonly nameIdSource: Observable<NameIdSource>;
  readonly stage: Stage;
}

const sources: readonly NameIdSource[] = [
  'user.userprincipalname',
  'user.mail',
  'user.objectid',
  'user.mailnickname',
  'user.displayname',
];

/** azure/attributes-claims: only what the NameID is made of can be changed. */
export function openAttributesClaims({ application, nameIdSource, stage }: ClaimsOptions): void {
  const source = ko.observable(nameIdSource());
  const save = () =>
    stage.attempt('Save claim', 'The claim was saved.', async () => {
      await send(`/applications/${application.objectId}/name-id`, { source: source() }, 'PUT');
      nameIdSource(source());
    });
  stage.openPane({
    title: stage.words('attributes-claims').claims,
    subtitle: 'Unique User Identifier (Name ID)',
    commands: [
      { id: 'Save', label: 'Save', icon: 'save', enabled: ko.pureComputed(() => source() !== nameIdSource()), run: save },
    ],
    view: { markup: markup(), model: { source, sources: [...sources] } },
  });
}

function markup(): string {
  const id = newId('form-label-id');
  return `
    <table class="ext-ad-pairs"><tbody>
      <tr><th scope="row">Name identifier format</th><td>Email address</td></tr>
      <tr><th scope="row">Source</th><td>Attribute</td></tr>
    </tbody></table>
    <div class="msportalfx-form-formelement azc-dropdownField">
      <label class="azc-text-label" id="${id}" for="${id}-for">Source attribute<span class="azc-required-star" aria-hidden="true"> *</span></label>
      <select class="azc-input azc-formControl" id="${id}-for" aria-labelledby="${id}" data-bind="options: sources, value: source"></select>
    </div>`;
}
