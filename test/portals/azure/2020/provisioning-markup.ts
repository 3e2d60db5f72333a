import { button, checkBox, dropdown, expander, link, newId, optionPicker, textField } from './controls.ts';

const credentials = () => `
  <p class="fxs-blade-text">Azure AD needs these to reach the application’s provisioning service.</p>
  ${textField({ label: 'Tenant URL', value: 'tenantUrl', required: true })}
  ${secretField(newId('form-label-id'))}
  ${button({ label: 'Test Connection', action: 'test', enabled: 'canTest' })}
  ${textField({ label: 'Notification Email', value: 'notificationEmail' })}`;

const mappings = () => `
  <p class="fxs-blade-text">How data flows between the directory and the application.</p>
  <table class="azc-grid ext-ad-narrow" role="grid" aria-label="Mappings">
    <thead><tr><th scope="col">Name</th><th scope="col">Enabled</th></tr></thead>
    <tbody data-bind="foreach: mappings"><tr class="azc-grid-row"><td class="azc-grid-cell"><a class="fxs-fxclick msportalfx-text-link" href="#" data-bind="text: name, press: open"></a></td><td class="azc-grid-cell" data-bind="text: enabled"></td></tr></tbody>
  </table>
  ${checkBox('Restore default mappings', 'restore')}`;

const settings = () => `
  <p class="fxs-blade-text">Start and stop provisioning to the application, and see its status below.</p>
  ${optionPicker({ label: 'Provisioning Status', model: 'onOff' })}
  ${dropdown({ label: 'Scope', value: 'scope', options: 'scopes' })}`;

const details = `
  <div class="ext-ad-error" role="alert" data-bind="text: quarantine, visible: quarantine"></div>
  <table class="ext-ad-pairs"><tbody>
    <tr><th scope="row">Current Status</th><td data-bind="text: cycle"></td></tr>
    <tr><th scope="row">Users</th><td data-bind="text: users"></td></tr>
    <tr><th scope="row">Groups</th><td data-bind="text: groups"></td></tr>
    <tr><th scope="row">Next cycle</th><td data-bind="text: next"></td></tr>
  </tbody></table>
  ${link('Audit Logs', 'openLog')}`;

/** Once a token is saved, dots stand for it. */
function secretField(id: string): string {
  return `
    <div class="msportalfx-form-formelement azc-passwordField fxc-PasswordField">
      <label class="azc-text-label" id="${id}" for="${id}-for">Secret Token</label>
      <input class="azc-input azc-formControl" type="password" id="${id}-for" aria-labelledby="${id}" autocomplete="new-password" data-bind="textInput: secretToken, attr: { placeholder: secretHint }">
    </div>`;
}

/** The page from top to bottom. What needs credentials is not there before they are saved. */
export const provisioningMarkup = () => `
  ${dropdown({ label: 'Provisioning Mode', value: 'mode', options: 'modes', enabled: 'isModeOpen' })}
  <p class="fxs-blade-text" data-bind="visible: isManual">With “Manual” the accounts are made by hand in <span data-bind="text: name"></span>. “Automatic” makes and updates them by themselves.</p>
  <!-- ko if: isAutomatic -->
  <p class="fxs-blade-text">Azure AD makes and updates user accounts in <span data-bind="text: name"></span>, by who is assigned to it.</p>
  ${expander('Admin Credentials', 'isCredentialsOpen', 'toggleCredentials', credentials())}
  <!-- ko if: isSaved -->
  ${expander('Mappings', 'isMappingsOpen', 'toggleMappings', mappings())}
  ${expander('Settings', 'isSettingsOpen', 'toggleSettings', settings())}
  ${expander('Synchronization Details', 'isDetailsOpen', 'toggleDetails', details)}
  <!-- /ko -->
  <!-- /ko -->`;
