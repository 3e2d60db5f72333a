import { choose, open, press, signOut, stop, type Tour, type } from '../tour.ts';

const home = 'https://portal.azure.com/';
const apps = open(`${home}#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview`);
const application = [apps, press('link AWS Single Sign-On')];

/** How to get to each page of the Azure portal, and to all that is on it. */
export const azureTours: readonly Tour[] = [
  {
    at: '2.2',
    stops: [
      stop(['azure/home', 'azure/shell'], open(home)),
      stop('azure/shell', type('combobox Search resources…', 'Entra')),
      stop('azure/directory', press('option Microsoft Entra ID')),
      stop('azure/app-registrations', press('link App registrations')),
      stop('azure/enterprise-apps', apps),
      stop('azure/gallery', press('button New application')),
      stop('azure/create-app', press('button Create your own application')),
    ],
  },
  {
    at: '2.7',
    stops: [
      stop('azure/enterprise-apps', apps),
      stop(['azure/app-overview', 'azure/app-menu'], press('link AWS Single Sign-On')),
      stop('azure/single-sign-on-method', press('link Single sign-on')),
      stop('azure/app-properties', press('link Properties')),
      stop('azure/delete-application', press('button Delete')),
    ],
  },
  {
    at: '4.1',
    stops: [
      stop('azure/saml', ...application, press('link Single sign-on')),
      stop('azure/upload-metadata', press('button Upload metadata file')),
      stop('azure/basic-saml', choose('sp-metadata'), press('button Add')),
    ],
  },
  {
    at: '4.3',
    stops: [
      stop('azure/test-sign-in', ...application, press('link Single sign-on'), press('button Test this application')),
      stop('azure/users-and-groups', ...application, press('link Users and groups')),
      stop('azure/add-assignment', press('button Add user/group')),
      stop('azure/assignment-picker', press('button None Selected')),
      stop('azure/provisioning', ...application, press('link Provisioning')),
      stop('azure/provisioning-connect', press('button Connect your application')),
      stop(
        'azure/provisioning-connect',
        type('textbox Tenant URL *', 'https://scim.us-east-1.amazonaws.com/x/scim/v2'),
        type('textbox Secret token', 'something'),
      ),
    ],
  },
  {
    at: '6.12',
    stops: [
      stop('azure/provisioning', ...application, press('link Provisioning')),
      stop('azure/connectivity', press('button Connectivity')),
      stop('azure/attribute-mappings', press('button Attribute mapping')),
      stop('azure/group-mapping', press('button Provision Microsoft Entra ID Groups')),
      stop('azure/user-mapping', press('button Attribute mapping'), press('button Provision Microsoft Entra ID Users')),
      stop('azure/provision-on-demand', press('button Provision on demand')),
      stop('azure/provisioning-logs', press('button Provisioning logs')),
      stop('azure/provisioning-log-details', press('button /20…')),
    ],
  },
  {
    at: '5.5',
    stops: [
      stop('azure/provisioning', ...application, press('link Provisioning')),
      stop('azure/user-mapping', press('button Attribute mapping'), press('button Provision Microsoft Entra ID Users')),
      stop('azure/edit-attribute', press('button mailNickname')),
      stop('azure/edit-attribute', press('combobox Source attribute * mailNickname')),
      stop('azure/user-mapping', press('option objectId'), press('button Ok')),
      stop('azure/save-mapping', press('menuitem Save')),
    ],
  },
  {
    at: '6.13',
    stops: [
      stop('azure/sign-in', signOut, open('{portal}')),
      stop(
        'azure/sign-in',
        type('textbox Enter your email, phone, or Skype.', 'otto.vik@fjordworks.example'),
        press('button Next'),
      ),
      stop(
        'azure/sign-in-error',
        type('textbox Enter the password for otto.vik@fjordworks.example', 'Anchor-chain-2'),
        press('button Sign in'),
        press('button No'),
      ),
    ],
  },
];
