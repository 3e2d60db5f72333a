import type { Section } from '../ids.ts';

export const section2 = {
  title: 'Make the application in Azure',
  about: 'Azure AD in the lab’s text is Microsoft Entra ID today. This makes it the identity provider.',
  steps: {
    '2.1': {
      title: 'Sign in to the Azure portal',
      say: 'Open portal.azure.com (or entra.microsoft.com) and sign in as an administrator of the directory.',
      printed: ['Azure portal'],
      portal: 'azure',
      moves: [],
      proof: { observed: ['azure/shell'] },
    },
    '2.2': {
      title: 'Search for the directory',
      say: 'Type the directory’s name into the search box at the top and open it from the results.',
      printed: ['Azure Active Directory'],
      portal: 'azure',
      moves: [
        { target: 'azure/shell.search', deed: 'fill', unless: 'azure/shell#directory-listed' },
        { target: 'azure/home.directory', deed: 'press', printed: 'Azure Active Directory' },
        { target: 'azure/shell.directory-result', deed: 'press', printed: 'Azure Active Directory' },
      ],
      proof: { observed: [{ any: ['azure/directory', 'azure/enterprise-apps'] }] },
    },
    '2.3': {
      title: 'Open the enterprise applications',
      say: 'In the directory’s menu open Enterprise applications.',
      printed: ['Azure Active Directory', 'Enterprise Applications'],
      portal: 'azure',
      moves: [{ target: 'azure/directory.enterprise-applications', deed: 'press', printed: 'Enterprise Applications' }],
      proof: { observed: [{ any: ['azure/enterprise-apps', 'azure/gallery'] }] },
    },
    '2.4': {
      title: 'Start a new application',
      say: 'Press New application.',
      printed: ['New Application'],
      portal: 'azure',
      moves: [{ target: 'azure/enterprise-apps.new-application', deed: 'press', printed: 'New Application' }],
      proof: { observed: [{ any: ['azure/gallery', 'azure/create-app'] }] },
    },
    '2.5': {
      title: 'Choose the non-gallery application',
      say: 'Create an application of your own, and choose the option for one that is not in the gallery. This is where most people go wrong.',
      printed: ['New Application', 'Non-Gallery Application', 'Add'],
      portal: 'azure',
      moves: [
        { target: 'azure/gallery.create-own', deed: 'press', printed: 'Non-Gallery Application' },
        {
          target: 'azure/create-app.non-gallery',
          deed: 'choose',
          first: true,
          printed: 'Non-Gallery Application',
          unless: 'azure/create-app#non-gallery-only',
        },
      ],
      proof: {
        observed: [
          {
            any: [
              'azure/create-app#non-gallery-chosen',
              'azure/create-app#non-gallery-only',
              'azure/single-sign-on-method',
              'azure/saml',
            ],
          },
        ],
      },
      caution: 'No Premium licence is needed for this any more, whatever the lab says.',
    },
    '2.6': {
      title: 'Name it and create it',
      say: 'Give the application a name, for example AWS Single Sign-On, and create it. It can take a minute.',
      printed: ['AWS Single Sign-on'],
      portal: 'azure',
      moves: [
        { target: 'azure/create-app.name', deed: 'fill' },
        { target: 'azure/create-app.create', deed: 'press', printed: 'Add' },
      ],
      proof: { observed: ['azure/app-menu'] },
      needs: ['2.5'],
    },
    '2.7': {
      title: 'Choose SAML as the sign-on method',
      say: 'In the application’s menu open Single sign-on, and choose SAML.',
      printed: ['Single Sign On', 'SAML'],
      portal: 'azure',
      moves: [
        { target: 'azure/app-menu.single-sign-on', deed: 'press', printed: 'Single Sign On' },
        { target: 'azure/single-sign-on-method.saml', deed: 'press', printed: 'SAML' },
      ],
      proof: { observed: ['azure/saml'] },
    },
    '2.8': {
      title: 'Take the Federation Metadata XML',
      say: 'In the card with the certificates download the Federation Metadata XML. Crosswalk keeps it when you press Download; it can also fetch it from the address shown there.',
      printed: ['Federation Metadata XML', 'Download'],
      portal: 'azure',
      moves: [{ target: 'azure/saml.download-metadata', deed: 'press', printed: 'Download' }],
      proof: { captured: ['azure-metadata'] },
    },
  },
} as const satisfies Section;
