import type { Section } from '../ids.ts';

export const section5 = {
  title: 'Let Azure create the users and groups',
  about: 'SCIM: AWS gives an address and a secret token, Azure uses them to create users and groups.',
  steps: {
    '5.1': {
      title: 'Enable automatic provisioning',
      say: 'In the Settings of Identity Center, in the box on automatic provisioning, press Enable. It acts at once.',
      printed: ['Settings', 'Identity source', 'Enable automatic provisioning'],
      portal: 'aws',
      moves: [
        { target: 'aws/settings.identity-source-tab', deed: 'choose' },
        { target: 'aws/settings.enable-provisioning', deed: 'press', printed: 'Enable automatic provisioning' },
      ],
      proof: { observed: [{ any: ['aws/inbound-provisioning', 'aws/settings#provisioning-scim'] }] },
      caution: 'The token is shown in the next dialog and never again. Do not close it before both values are kept.',
    },
    '5.2': {
      title: 'Keep the SCIM endpoint and the token',
      say: 'Show the token, then let Crosswalk keep both values. The token stays in this browser’s memory until the browser closes.',
      printed: ['SCIM Endpoint', 'Access token'],
      portal: 'aws',
      moves: [
        { target: 'aws/inbound-provisioning.show-token', deed: 'press' },
        { target: 'aws/inbound-provisioning.token', deed: 'read', printed: 'Access token' },
        { target: 'aws/inbound-provisioning.close', deed: 'press' },
      ],
      proof: { captured: ['scim-endpoint', 'scim-token'] },
      caution:
        'Whoever has the token can create users in your AWS organization for a year. Don’t put it into a notes file, as the lab says.',
    },
    '5.3': {
      title: 'Open Provisioning in Azure',
      say: 'Go back to the application in Azure and open Provisioning in its menu.',
      printed: ['Azure AD Enterprise Application', 'Provisioning'],
      portal: 'azure',
      moves: [{ target: 'azure/app-menu.provisioning', deed: 'press', printed: 'Provisioning' }],
      proof: { observed: [{ any: ['azure/provisioning', 'azure/provisioning-connect'] }] },
      needs: ['5.2'],
    },
    '5.4': {
      title: 'Give Azure the endpoint and the token',
      say: 'Where the page asks for a Provisioning Mode, choose Automatic. The SCIM endpoint goes into Tenant URL, the token into Secret token. Fill both from the panel, test the connection, and save it yourself.',
      printed: ['Tenant URL', 'Secret Token', 'Save'],
      portal: 'azure',
      moves: [
        { target: 'azure/provisioning.connect', deed: 'press' },
        { target: 'azure/provisioning.new-configuration', deed: 'press' },
        {
          target: 'azure/provisioning-connect.mode',
          deed: 'choose',
          unless: 'azure/provisioning-connect#mode-automatic',
        },
        { target: 'azure/provisioning-connect.tenant-url', deed: 'fill', first: true, printed: 'Tenant URL' },
        { target: 'azure/provisioning-connect.secret-token', deed: 'fill', first: true, printed: 'Secret Token' },
        {
          target: 'azure/provisioning-connect.test-connection',
          deed: 'press',
          first: true,
          unless: 'azure/provisioning-connect#connection-good',
        },
        { target: 'azure/provisioning-connect.create', deed: 'press', printed: 'Save' },
      ],
      proof: { observed: ['azure/provisioning#connected'] },
    },
    '5.5': {
      title: 'Change the attribute mapping of users',
      say: 'Open the mapping of users. Delete the rows of mobile and facsimileTelephoneNumber, change the source of externalId from mailNickname to objectId, and save.',
      printed: [
        'Mappings',
        'Synchronize Azure Active Directory Users to customappsso',
        'mobile',
        'facsimileTelephoneNumber',
        'mailNickname',
        'objectId',
        'Save',
      ],
      portal: 'azure',
      moves: [
        { target: 'azure/provisioning.attribute-mapping', deed: 'open', printed: 'Mappings' },
        {
          target: 'azure/attribute-mappings.users',
          deed: 'press',
          printed: 'Synchronize Azure Active Directory Users to customappsso',
        },
        { target: 'azure/user-mapping.delete-mobile', deed: 'press' },
        { target: 'azure/user-mapping.delete-fax', deed: 'press' },
        {
          target: 'azure/user-mapping.edit-external-id',
          deed: 'press',
          first: true,
          unless: 'azure/user-mapping#external-id-is-object-id',
        },
        { target: 'azure/edit-attribute.source', deed: 'open', unless: 'azure/edit-attribute#source-is-object-id' },
        { target: 'azure/edit-attribute.object-id', deed: 'press', unless: 'azure/edit-attribute#source-is-object-id' },
        { target: 'azure/edit-attribute.ok', deed: 'press' },
        { target: 'azure/user-mapping.save', deed: 'press', printed: 'Save' },
        { target: 'azure/save-mapping.yes', deed: 'press' },
      ],
      proof: {
        observed: [
          {
            all: [
              'azure/user-mapping#work-phone-mapped',
              '!azure/user-mapping#mobile-mapped',
              '!azure/user-mapping#fax-mapped',
              'azure/user-mapping#external-id-is-object-id',
              '!azure/user-mapping#unsaved',
            ],
          },
        ],
      },
      caution: 'AWS takes one phone number per user: with two mapped, every user who has both is refused. Keep telephoneNumber.',
    },
    '5.6': {
      title: 'Start provisioning',
      say: 'Back on the overview, start provisioning; in the older portal switch its status on and save. The first cycle takes a while; later ones come every 40 minutes. Provision on demand shows a result at once.',
      printed: ['Provisioning Status'],
      portal: 'azure',
      moves: [
        { target: 'azure/provisioning.settings-part', deed: 'open' },
        { target: 'azure/provisioning.status-on', deed: 'choose', printed: 'Provisioning Status' },
        { target: 'azure/provisioning.save-settings', deed: 'press' },
        { target: 'azure/provisioning.start', deed: 'press', printed: 'Provisioning Status' },
      ],
      proof: { observed: [{ any: ['azure/provisioning#started', 'azure/provisioning#running'] }] },
    },
    '5.7': {
      title: 'See the users and groups in AWS',
      say: 'In Identity Center open Users, then Groups: what was assigned in Azure is there, created by SCIM.',
      printed: ['Users', 'Groups'],
      portal: 'aws',
      moves: [
        { target: 'aws/identity-center-navigation.users', deed: 'press', printed: 'Users', until: 0, first: true },
        { target: 'aws/identity-center-navigation.groups', deed: 'press', printed: 'Groups', until: 1 },
      ],
      proof: {
        observed: [
          // The console of 2020 did not say who created a user.
          { any: ['aws/users#users-by-scim', { all: ['aws/users#any-user', 'aws/users#locked', '!aws/users#origin-shown'] }] },
          'aws/groups#group-listed',
        ],
      },
    },
  },
} as const satisfies Section;
