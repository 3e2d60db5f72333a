import { get, send } from '../ui/backend.ts';
import type { UserView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { directoryHash } from './addresses.ts';
import { button, textField } from './controls.ts';

/** The directory's users; a click opens the properties that matter to provisioning. */
export async function users(stage: Stage): Promise<Blade> {
  const list = await get<UserView[]>('/users');
  return {
    title: 'Users | All users',
    breadcrumbs: [{ label: stage.session.tenantName, hash: directoryHash }],
    view: {
      markup,
      model: {
        rows: list.map((user) => ({ ...user, open: () => openProperties(user, stage) })),
        count: `${list.length} users found`,
      },
    },
  };
}

function openProperties(user: UserView, stage: Stage): void {
  const values = {
    displayName: ko.observable(user.displayName),
    givenName: ko.observable(user.givenName ?? ''),
    surname: ko.observable(user.surname ?? ''),
    mail: ko.observable(user.mail ?? ''),
    telephoneNumber: ko.observable(user.telephoneNumber ?? ''),
    mobile: ko.observable(user.mobile ?? ''),
    facsimileTelephoneNumber: ko.observable(user.facsimileTelephoneNumber ?? ''),
  };
  const save = async () => {
    const path = `/users/${user.objectId}`;
    const saved = await stage.attempt('Save user', 'The user was saved.', () => send(path, ko.toJS(values), 'PATCH'));
    if (!saved) return;
    stage.closePane(host);
    await stage.reload();
  };
  const host = stage.openPane({
    title: user.displayName,
    subtitle: user.userPrincipalName,
    view: { markup: propertiesMarkup, model: values },
    footer: { markup: button({ label: 'Save', action: 'save', isPrimary: true }), model: { save } },
  });
}

const markup = `
  <p class="fxs-blade-text" data-bind="text: count"></p>
  <table class="azc-grid fxc-gc-table" role="grid">
    <thead><tr><th scope="col">Display name</th><th scope="col">User principal name</th><th scope="col">First name</th><th scope="col">Last name</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row fxc-gc-row"><td><a href="#" class="msportalfx-text-link" data-bind="text: displayName, press: open"></a></td>
        <td data-bind="text: userPrincipalName"></td><td data-bind="text: givenName"></td><td data-bind="text: surname"></td></tr>
    </tbody>
  </table>`;

const propertiesMarkup = [
  textField({ label: 'Display name', value: 'displayName', required: true }),
  textField({ label: 'First name', value: 'givenName' }),
  textField({ label: 'Last name', value: 'surname' }),
  textField({ label: 'Email', value: 'mail' }),
  textField({ label: 'Business phone', value: 'telephoneNumber' }),
  textField({ label: 'Mobile phone', value: 'mobile' }),
  textField({ label: 'Fax number', value: 'facsimileTelephoneNumber' }),
].join('');
