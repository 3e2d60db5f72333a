import { delay } from '../../at-work.ts';
import { get, send } from '../ui/backend.ts';
import type { ApplicationKind, ApplicationSummary, GalleryApplication, OperationView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash, registeredAppHash } from './addresses.ts';
import { button, infoBox, radios, textField } from './controls.ts';

/** azure/create-app: the pane for an application of one's own. */
export function openCreateApp(stage: Stage): void {
  const name = ko.observable('');
  const kind = ko.observable<ApplicationKind>('non-gallery');
  const creation = creationModel(stage, name, () => ({ name: name(), kind: kind() }));
  const host = stage.openPane({
    title: 'Create your own application',
    view: { markup: createMarkup(stage.words('create-app').registerOption), model: { name, kind } },
    footer: { markup: footerMarkup, model: creation },
  });
  creation.close = () => stage.closePane(host);
}

/** The pane for an application of the gallery. */
export function openGalleryApp(application: GalleryApplication, stage: Stage): void {
  const name = ko.observable(application.name);
  const creation = creationModel(stage, name, () => ({ name: name(), kind: 'gallery', templateId: application.id }));
  const host = stage.openPane({
    title: application.name,
    subtitle: application.publisher,
    view: { markup: galleryMarkup, model: { ...application, name, provisions: application.provisioning ? 'Yes' : 'No' } },
    footer: { markup: footerMarkup, model: creation },
  });
  creation.close = () => stage.closePane(host);
}

interface NewApplication {
  readonly name: string;
  readonly kind: ApplicationKind;
  readonly templateId?: string;
}

/** What the name and the button of a new application do; `close` is set by whoever shows them. */
export function creationModel(stage: Stage, name: () => string, given: () => NewApplication) {
  const isCreating = ko.observable(false);
  const model = {
    isCreating,
    canCreate: ko.pureComputed(() => name().trim() !== '' && !isCreating()),
    close: () => {},
    async create() {
      isCreating(true);
      const { name: title } = given();
      const made = await stage.attempt('Add application', `The application ${title} was added.`, async () => {
        const application = await createApplication(given());
        model.close();
        const isIntegrated = application.kind === 'non-gallery' || application.kind === 'gallery';
        stage.navigate(isIntegrated ? applicationHash('Overview', application) : registeredAppHash(application));
      });
      if (!made) isCreating(false);
    },
  };
  return model;
}

/** Creates an application and waits until it is there. */
async function createApplication(given: NewApplication): Promise<ApplicationSummary> {
  let operation = await send<OperationView>('/applications', given);
  while (!operation.application) {
    await delay(400);
    operation = await get<OperationView>(`/operations/${operation.id}`);
  }
  return operation.application;
}

const createMarkup = (registerOption: string) => `
  ${infoBox('If you are developing an application or using Application Proxy, choose accordingly.')}
  ${textField({ label: 'What’s the name of your app?', value: 'name', placeholder: 'Input name' })}
  ${radios({
    legend: 'What are you looking to do with your application?',
    value: 'kind',
    options: [
      { value: 'application-proxy', label: 'Configure Application Proxy for secure remote access to an on-premises application' },
      { value: 'registered', label: registerOption },
      { value: 'non-gallery', label: "Integrate any other application you don't find in the gallery (Non-gallery)" },
    ],
  })}`;

const galleryMarkup = `
  ${textField({ label: 'Name', value: 'name', required: true })}
  <table class="ext-ad-pairs"><tbody>
    <tr><th scope="row">Publisher</th><td data-bind="text: publisher"></td></tr>
    <tr><th scope="row">Category</th><td data-bind="text: category"></td></tr>
    <tr><th scope="row">Provisioning</th><td data-bind="text: provisions"></td></tr>
    <tr><th scope="row">Single Sign-On Mode</th><td>SAML-based Sign-on</td></tr>
  </tbody></table>`;

const footerMarkup = `
  ${button({ label: 'Create', action: 'create', enabled: 'canCreate', isPrimary: true })}
  <div class="fxs-progress-dots" role="progressbar" aria-label="Creating" data-bind="visible: isCreating"><i></i><i></i><i></i></div>`;
