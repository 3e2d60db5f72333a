import { creationModel } from '../2026/create-app.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button, textField } from './controls.ts';

/** azure/create-app: what the tile of an application that is not in the gallery opens. */
export async function createApp(stage: Stage, close: () => void): Promise<Blade> {
  const name = ko.observable('');
  const creation = creationModel(stage, name, () => ({ name: name(), kind: 'non-gallery' }));
  creation.close = close;
  return {
    title: 'Add your own application',
    edition: '2020',
    width: 'small',
    view: { markup, model: { name } },
    footer: { markup: footerMarkup, model: creation },
  };
}

const markup = `
  ${textField({ label: 'Name', value: 'name', required: true, placeholder: 'Enter a name' })}
  <p class="fxs-blade-text">Give the application a name and press “Add” below. What it needs to work is set after that.</p>
  <h4 class="ext-ad-card-part-title">Supports:</h4>
  <ul class="ext-ad-plain-list"><li>SAML-based single sign-on</li><li>Automatic user provisioning with SCIM</li><li>Password-based single sign-on</li></ul>`;

const footerMarkup = `
  ${button({ label: 'Add', action: 'create', enabled: 'canCreate', isPrimary: true })}
  <div class="fxs-progress-dots" role="progressbar" aria-label="Adding" data-bind="visible: isCreating"><i></i><i></i><i></i></div>`;
