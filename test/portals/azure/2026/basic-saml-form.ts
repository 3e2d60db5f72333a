import { icon, link, newId, textField } from './controls.ts';

export function basicSamlMarkup(): string {
  return `
    ${list({ label: 'Identifier (Entity ID)', entries: 'identifiers', add: link('Add identifier', 'addIdentifier') })}
    ${list({ label: 'Reply URL (Assertion Consumer Service URL)', entries: 'replyUrls', hasIndex: true, add: link('Add reply URL', 'addReplyUrl') })}
    ${textField({ label: 'Sign on URL (Optional)', value: 'signOnUrl', placeholder: 'Enter a sign on URL' })}
    ${textField({ label: 'Relay State (Optional)', value: 'relayState', placeholder: 'Enter a relay state' })}
    ${textField({ label: 'Logout Url (Optional)', value: 'logoutUrl', placeholder: 'Enter a logout url' })}`;
}

interface ListOptions {
  readonly label: string;
  readonly entries: string;
  readonly hasIndex?: boolean;
  readonly add: string;
}

/** A list of texts, one of which is the default. All share one label. */
function list({ label, entries, hasIndex = false, add }: ListOptions): string {
  const id = newId('form-label-id');
  const index = hasIndex
    ? '<td><input class="azc-input azc-formControl ext-ad-index" aria-label="Index" data-bind="textInput: index"></td>'
    : '';
  return `
    <div class="msportalfx-form-formelement fxc-section-control ext-ad-list">
      <label class="azc-text-label" id="${id}">${label}<span class="azc-required-star" aria-hidden="true"> *</span></label>
      <table class="azc-grid" role="presentation">
        <thead data-bind="visible: ${entries}.length"><tr><th></th>${hasIndex ? '<th>Index</th>' : ''}<th>Default</th><th></th></tr></thead>
        <tbody data-bind="foreach: ${entries}">
          <tr>
            <td><input class="azc-input azc-formControl" type="text" aria-labelledby="${id}" aria-required="true" autocomplete="off" spellcheck="false" data-bind="textInput: value"></td>
            ${index}
            <td><input type="checkbox" aria-label="Default" data-bind="checked: isDefault"></td>
            <td><div class="ext-ad-delete" role="button" tabindex="0" title="Delete" aria-label="Delete" data-bind="press: remove">${icon('delete')}</div></td>
          </tr>
        </tbody>
      </table>
      ${add}
    </div>`;
}
