import type { Section } from '../ids.ts';

export const section1 = {
  title: 'Enable IAM Identity Center',
  about: 'AWS Single Sign-On in the lab’s text; the same service, renamed in 2022.',
  steps: {
    '1.1': {
      title: 'Open IAM Identity Center',
      say: 'Sign in to the AWS console with the organization’s management account and open IAM Identity Center.',
      printed: ['AWS Console', 'AWS Single Sign-On'],
      portal: 'aws',
      moves: [
        { target: 'aws/top-navigation.search', deed: 'fill', unless: 'aws/top-navigation#identity-center-listed' },
        { target: 'aws/top-navigation.services', deed: 'open', unless: 'aws/top-navigation#identity-center-listed' },
        { target: 'aws/top-navigation.identity-center-result', deed: 'press', printed: 'AWS Single Sign-On' },
      ],
      proof: { observed: [{ any: ['aws/welcome', 'aws/enable', 'aws/dashboard', 'aws/identity-center-navigation'] }] },
    },
    '1.2': {
      title: 'Check the Region',
      say: 'Look at the top right: this is the Region in which Identity Center will live. Keep it if it is your class’s, or change it now.',
      printed: ['Region'],
      portal: 'aws',
      moves: [{ target: 'aws/top-navigation.region-menu', deed: 'read' }],
      proof: { region: 'kept' },
      caution: 'Identity Center looks "not enabled" in every other Region. Do not enable it a second time: change the Region.',
    },
    '1.3': {
      title: 'Enable it',
      say: 'On the welcome page press the button that enables the service.',
      printed: ['Enable AWS SSO'],
      portal: 'aws',
      moves: [{ target: 'aws/welcome.enable', deed: 'press', printed: 'Enable AWS SSO' }],
      proof: {
        observed: [
          { any: ['aws/enable', 'aws/all-features-needed', 'aws/dashboard', 'aws/settings', 'aws/users', 'aws/accounts'] },
        ],
      },
      when: 'You see this only the first time, in this Region.',
    },
    '1.4': {
      title: 'Create the organization',
      say: 'If the account has no organization yet, let the console create one along with Identity Center.',
      printed: ['Create AWS organization'],
      portal: 'aws',
      moves: [
        { target: 'aws/enable.create-organization', deed: 'press', printed: 'Create AWS organization' },
        { target: 'aws/enable.enable', deed: 'press', printed: 'Create AWS organization' },
      ],
      proof: {
        observed: [
          {
            any: [
              'aws/all-features-needed',
              { all: ['aws/dashboard', 'aws/identity-center-navigation#multi-account'] },
              { all: ['aws/settings', 'aws/identity-center-navigation#multi-account'] },
            ],
          },
        ],
      },
      when: 'Only without an organization; with one, this step ticks itself.',
      caution:
        'An AWS account on the free plan becomes a paid one at this moment and its free credits end. Do not take the account instance that is offered beside it: section 6 is impossible there.',
    },
    '1.5': {
      title: 'Enable all features, if the organization is for billing only',
      say: 'An organization made for consolidated billing needs all features first: open AWS Organizations, then Settings, and begin the process. It can’t be undone, and invited accounts have to agree.',
      printed: ['AWS Organizations console', 'settings', 'Enable all features'],
      portal: 'aws',
      moves: [
        { target: 'aws/all-features-needed.organizations-console', deed: 'press', printed: 'AWS Organizations console' },
        { target: 'aws/organizations-settings.begin-process', deed: 'press', printed: 'Enable all features' },
        { target: 'aws/enable-all-features.begin-process', deed: 'press', printed: 'Enable all features' },
        { target: 'aws/organizations-settings.finalize', deed: 'press' },
        { target: 'aws/enable-all-features.finalize', deed: 'press' },
        { target: 'aws/finalize-all-features.finalize', deed: 'press' },
      ],
      proof: {
        observed: [
          {
            any: [
              {
                all: [
                  'aws/organizations-settings#all-features',
                  '!aws/organizations-settings#to-begin',
                  '!aws/organizations-settings#to-finalize',
                ],
              },
              { all: ['aws/dashboard', 'aws/identity-center-navigation#multi-account'] },
              { all: ['aws/settings', 'aws/identity-center-navigation#multi-account'] },
            ],
          },
        ],
      },
      when: 'Only with an organization for billing only; otherwise this step ticks itself.',
      caution:
        'The lab also offers to delete the organization. Don’t: it takes every member account out of it and can’t be undone.',
    },
    '1.6': {
      title: 'Wait until it is enabled',
      say: 'Enabling takes about half a minute. The dashboard appears when it is done.',
      printed: [],
      portal: 'aws',
      // Where all features had to come first, enabling is still to do.
      moves: [
        { target: 'aws/welcome.enable', deed: 'press' },
        { target: 'aws/enable.enable', deed: 'press' },
      ],
      proof: { observed: [{ any: ['aws/dashboard', 'aws/settings'] }] },
    },
  },
} as const satisfies Section;
