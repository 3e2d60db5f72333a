import type { Section } from '../ids.ts';

export const section3 = {
  title: 'Make Azure the identity source of AWS',
  about: 'AWS gives its metadata, takes Azure’s, and from then on Azure says who signs in.',
  steps: {
    '3.1': {
      title: 'Go back to IAM Identity Center',
      say: 'Return to the AWS console and open IAM Identity Center, in the same Region as before.',
      printed: ['AWS Console', 'AWS Single Sign-On'],
      portal: 'aws',
      moves: [{ target: 'aws/identity-center-navigation.dashboard', deed: 'press' }],
      proof: { observed: [{ any: ['aws/dashboard', 'aws/settings', 'aws/identity-center-navigation'] }] },
      needs: ['2.8'],
    },
    '3.2': {
      title: 'Open the identity source',
      say: 'On the dashboard choose your identity source, or open Settings from the menu.',
      printed: ['Choose your Identity Source'],
      portal: 'aws',
      moves: [
        { target: 'aws/dashboard.choose-identity-source', deed: 'press', printed: 'Choose your Identity Source' },
        { target: 'aws/identity-center-navigation.settings', deed: 'press', printed: 'Choose your Identity Source' },
      ],
      proof: { observed: ['aws/settings'] },
      needs: ['3.1'],
    },
    '3.3': {
      title: 'Start to change it',
      say: 'The source is the directory of AWS itself. Open the Actions menu and choose to change the identity source.',
      printed: ['Change'],
      portal: 'aws',
      moves: [
        { target: 'aws/settings.change', deed: 'press', printed: 'Change' },
        { target: 'aws/settings.identity-source-tab', deed: 'choose' },
        { target: 'aws/settings.actions', deed: 'open' },
        { target: 'aws/settings.change-identity-source', deed: 'press', printed: 'Change' },
      ],
      proof: {
        observed: [{ any: ['aws/choose-identity-source', 'aws/configure-external-idp', 'aws/settings#source-external'] }],
      },
    },
    '3.4': {
      title: 'Choose the external identity provider',
      say: 'Choose External identity provider, then go on to the next page of the wizard.',
      printed: ['External Identity Provider'],
      portal: 'aws',
      moves: [
        { target: 'aws/choose-identity-source.external', deed: 'choose', first: true, printed: 'External Identity Provider' },
        { target: 'aws/choose-identity-source.next', deed: 'press' },
      ],
      proof: {
        observed: [
          { any: ['aws/choose-identity-source#external-chosen', 'aws/configure-external-idp', 'aws/settings#source-external'] },
        ],
      },
    },
    '3.5': {
      title: 'Take the AWS metadata',
      say: 'Download the service provider’s metadata file. Crosswalk keeps it for Azure.',
      printed: ['Download metadata file', 'AWS Federation Metadata.xml'],
      portal: 'aws',
      moves: [{ target: 'aws/configure-external-idp.download-metadata', deed: 'press', printed: 'Download metadata file' }],
      proof: { captured: ['aws-metadata'] },
    },
    '3.6': {
      title: 'Give AWS the metadata of Azure',
      say: 'On the same page, choose the file you took from Azure as the identity provider’s metadata: Crosswalk can put it in for you. Then go on to the review.',
      printed: ['Azure Federation Metadata.xml', 'Next: Review'],
      portal: 'aws',
      moves: [
        { target: 'aws/configure-external-idp.upload-metadata', deed: 'fill', first: true },
        { target: 'aws/configure-external-idp.next', deed: 'press', printed: 'Next: Review' },
      ],
      proof: { observed: [{ any: ['aws/confirm-identity-source', 'aws/settings#source-external'] }] },
    },
    '3.7': {
      title: 'Confirm the change',
      say: 'Read what will change, type the word the page asks for, and press the button yourself.',
      printed: ['CONFIRM', 'Change Identity Source'],
      portal: 'aws',
      moves: [
        { target: 'aws/confirm-identity-source.word', deed: 'fill', first: true },
        { target: 'aws/confirm-identity-source.change', deed: 'press', printed: 'Change Identity Source' },
        { target: 'aws/identity-source-changed.return', deed: 'press' },
      ],
      proof: { observed: ['aws/settings#source-external'] },
      caution: 'The lab says CONFIRM; since 2021 the page asks for ACCEPT. Type what the page says.',
    },
  },
} as const satisfies Section;
