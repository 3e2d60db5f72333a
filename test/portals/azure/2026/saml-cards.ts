import type { Words } from '../ui/words.ts';
import { button, copyable, icon } from './controls.ts';

/** The five cards. `name`: the application's, safe to stand in HTML. */
export function samlMarkup(name: string, { claims, certificates, identifier }: Words): string {
  return `
    <h3 class="ext-ad-saml-heading">Set up Single Sign-On with SAML</h3>
    <p class="fxs-blade-text">Sign-on by SAML needs settings here and in ${name}. Go through the cards from top to bottom.</p>
    ${card(1, 'Basic SAML Configuration', edit('Edit basic SAML configuration', 'editBasic'), [
      row('Identifier (Entity ID)', 'identifier'),
      row('Reply URL (Assertion Consumer Service URL)', 'replyUrl'),
      row('Sign on URL', 'signOnUrl'),
      row('Relay State (Optional)', 'relayState'),
      row('Logout Url (Optional)', 'logoutUrl'),
    ])}
    ${card(2, claims.replace('&', '&amp;'), edit('Edit attributes and claims', 'editClaims'), [
      fixedRow('givenname', 'user.givenname'),
      fixedRow('surname', 'user.surname'),
      fixedRow('emailaddress', 'user.mail'),
      fixedRow('name', 'user.userprincipalname'),
      row('Unique User Identifier', 'nameIdSource'),
    ])}
    ${card(3, certificates, '', [
      `<div class="ext-ad-card-part"><h5 class="ext-ad-card-part-title">Token signing certificate</h5>${edit('Edit token signing certificate', 'editCertificate', true)}</div>`,
      fixedRow('Status', 'Active'),
      row('Thumbprint', 'thumbprint'),
      row('Expiration', 'expiration'),
      row('Notification Email', 'notificationEmail'),
      copyable('App Federation Metadata Url', 'metadataUrl', 'copyMetadataUrl'),
      downloadRow('Certificate (Base64)', 'downloadBase64'),
      downloadRow('Certificate (Raw)', 'downloadRaw'),
      downloadRow('Federation Metadata XML', 'downloadMetadata'),
      '<div class="ext-ad-card-part"><h5 class="ext-ad-card-part-title">Verification certificates (optional)</h5></div>',
      fixedRow('Required', 'No'),
      fixedRow('Active', '0'),
      fixedRow('Expired', '0'),
    ])}
    ${card(4, `Set up ${name}`, '', [
      '<p class="ext-ad-card-text">You need these in the application.</p>',
      copyable('Login URL', 'loginUrl', 'copyLoginUrl'),
      copyable(identifier, 'issuer', 'copyIssuer'),
      copyable('Logout URL', 'logoutUrlOfTenant', 'copyLogoutUrl'),
    ])}
    ${card(5, `Test single sign-on with ${name}`, '', [
      '<p class="ext-ad-card-text">See whether single sign-on works. Users must be assigned to the application before they can sign in.</p>',
      button({ label: 'Test', action: 'test', enabled: 'canTest', isPrimary: true }),
    ])}`;
}

function card(number: number, title: string, command: string, rows: readonly string[]): string {
  return `
    <div class="ext-ad-saml-step">
      <div class="ext-ad-saml-number" aria-hidden="true">${number}</div>
      <div class="ext-ad-saml-card">
        <div class="ext-ad-saml-card-header"><h4 class="ext-ad-saml-card-title">${title}</h4>${command}</div>
        <div class="ext-ad-saml-card-rows">${rows.join('')}</div>
      </div>
    </div>`;
}

function edit(label: string, action: string, isDisabled = false): string {
  const state = isDisabled ? ' aria-disabled="true"' : '';
  return `<div class="ext-ad-saml-edit" role="button" tabindex="0" aria-label="${label}"${state} data-bind="press: ${action}">${icon('edit')}<span>Edit</span></div>`;
}

function row(label: string, value: string): string {
  return `<div class="ext-ad-row"><div class="ext-ad-row-label">${label}</div><div class="ext-ad-row-value" data-bind="text: ${value}"></div></div>`;
}

function fixedRow(label: string, value: string): string {
  return `<div class="ext-ad-row"><div class="ext-ad-row-label">${label}</div><div class="ext-ad-row-value">${value}</div></div>`;
}

function downloadRow(label: string, action: string): string {
  return `<div class="ext-ad-row"><div class="ext-ad-row-label">${label}</div><div class="ext-ad-row-value"><a class="msportalfx-text-link" href="#" role="link" data-bind="press: ${action}">Download</a></div></div>`;
}
