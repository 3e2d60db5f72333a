import { send } from '../ui/backend.ts';
import type { ApplicationView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { enterpriseAppsHash } from './addresses.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';
import { checkBox, copyable, textField } from './controls.ts';
import { copier } from './copy.ts';

/** azure/app-properties: name, switches, and the way to delete it. */
export async function appProperties(application: ApplicationView, stage: Stage): Promise<Blade> {
  const path = `/applications/${application.objectId}`;
  const { properties, name } = application;
  const form = {
    name: ko.observable(name),
    homepageUrl: ko.observable(properties.homepageUrl),
    notes: ko.observable(properties.notes),
    enabledForSignIn: ko.observable(properties.enabledForSignIn),
    assignmentRequired: ko.observable(properties.assignmentRequired),
    visibleToUsers: ko.observable(properties.visibleToUsers),
  };
  const before = ko.observable(JSON.stringify(ko.toJS(form)));
  const save = () =>
    stage.attempt('Save properties', 'The properties were saved.', async () => {
      await send(`${path}/properties`, ko.toJS(form), 'PUT');
      before(JSON.stringify(ko.toJS(form)));
    });
  return {
    title: `${name} | Properties`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'Properties', stage),
    commands: [
      {
        id: 'Save',
        label: 'Save',
        icon: 'save',
        enabled: ko.pureComputed(() => JSON.stringify(ko.toJS(form)) !== before()),
        run: save,
      },
      { id: 'Discard', label: 'Discard', icon: 'cancel', run: () => stage.reload() },
      { id: 'Delete', label: 'Delete', icon: 'delete', run: () => deleteApplication(application, stage) },
      { id: 'Feedback', label: 'Got feedback?', icon: 'feedback', run: () => {} },
    ],
    view: {
      markup,
      model: {
        ...form,
        appId: application.appId,
        objectId: application.objectId,
        copyAppId: copier(application.appId, stage),
        copyObjectId: copier(application.objectId, stage),
      },
    },
  };
}

async function deleteApplication({ objectId, name }: ApplicationView, stage: Stage): Promise<void> {
  const answer = await stage.ask({
    title: `Delete ${name}`,
    text: 'Do you want to delete this application? It can be restored for 30 days.',
    buttons: [
      { label: 'Yes', value: 'yes', isPrimary: true },
      { label: 'No', value: 'no' },
    ],
  });
  if (answer !== 'yes') return;
  const done = await stage.attempt('Delete application', `The application ${name} was deleted.`, () =>
    send(`/applications/${objectId}`, {}, 'DELETE'),
  );
  if (done) stage.navigate(enterpriseAppsHash);
}

const markup = `
  <p class="fxs-blade-text">What people can do with the application, and how it appears to them.</p>
  ${checkBox('Enabled for users to sign-in?', 'enabledForSignIn')}
  ${textField({ label: 'Name', value: 'name', required: true })}
  ${textField({ label: 'Homepage URL', value: 'homepageUrl' })}
  ${copyable('Application ID', 'appId', 'copyAppId')}
  ${copyable('Object ID', 'objectId', 'copyObjectId')}
  ${checkBox('Assignment required?', 'assignmentRequired')}
  ${checkBox('Visible to users?', 'visibleToUsers')}
  ${textField({ label: 'Notes', value: 'notes' })}`;
