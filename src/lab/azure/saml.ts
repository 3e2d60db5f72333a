import type { Page } from '../model.ts';

export const saml = {
  title: 'the application’s SAML page',
  layer: 'page',
  recognise: {
    heading: { '2020': ['Set up Single Sign-On with SAML', '* | SAML-based Sign-on'] },
    route: ['/ManagedAppMenuBlade/(~/)?(SignOn|SingleSignOn)/.*preferredSingleSignOnMode/saml'],
    says: { '2020': 'Basic SAML Configuration' },
  },
  reachedBy: ['azure/single-sign-on-method.saml', 'azure/app-menu.single-sign-on'],
  targets: {
    'upload-metadata': { role: 'button', name: { '2020': 'Upload metadata file' } },
    'change-mode': { role: 'button', name: { '2020': 'Change single sign-on mode' } },
    'test-application': { role: 'button', name: { '2020': 'Test this application' } },
    'edit-basic': {
      role: 'button',
      name: { '2020': ['Edit basic SAML configuration', 'Edit'] },
      within: { '2020': 'Basic SAML Configuration' },
    },
    'metadata-url': { role: 'value', name: { '2020': 'App Federation Metadata Url' } },
    'download-metadata': {
      role: ['link', 'button'],
      name: { '2020': ['Download', 'Federation Metadata XML', 'Federation Metadata XML Download'] },
      within: { '2020': 'Federation Metadata XML' },
    },
    'download-certificate': {
      role: ['link', 'button'],
      name: { '2020': ['Download', 'Certificate (Base64) Download'] },
      within: { '2020': 'Certificate (Base64)' },
    },
    'download-certificate-raw': {
      role: ['link', 'button'],
      name: { '2020': ['Download', 'Certificate (Raw) Download'] },
      within: { '2020': 'Certificate (Raw)' },
    },
  },
  signals: {
    'identifier-is-aws': {
      says: { '2020': ['*signin.aws*', '*/platform/saml/d-*'] },
      within: { '2020': 'Basic SAML Configuration' },
    },
    'test-disabled': { target: 'test-application', is: 'disabled' },
  },
} as const satisfies Page;
