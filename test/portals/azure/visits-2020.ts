import { choose, open, press, signOut, stop, type Tour, type } from '../tour.ts';

const home = 'https://portal.azure.com/';
const apps = open(`${home}#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AllApps`);
const application = [apps, press('link AWS Single Sign-On')];
const provisioning = [...application, press('link Provisioning')];
const userMapping = [...provisioning, press('link Synchronize Azure Active Directory Users to customappsso')];

/** The same as `visits.ts`, through the Azure portal of 2020. */
export const azureTours2020: readonly Tour[] = [
  {
    at: '2.2',
    stops: [
      stop(['azure/home', 'azure/shell'], open(home)),
      stop('azure/shell', type('combobox Search resources…', 'Azure Active Directory')),
      stop('azure/directory', press('option Azure Active Directory')),
      stop('azure/app-registrations', press('link App registrations')),
      stop('azure/enterprise-apps', apps),
      stop('azure/gallery', press('button New application')),
      stop('azure/create-app', press('button Non-gallery application')),
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
      stop('azure/add-assignment', press('button Add user')),
      stop('azure/assignment-picker', press('button Users and groups None Selected')),
      stop(['azure/provisioning', 'azure/provisioning-connect'], ...provisioning),
      stop('azure/provisioning-connect', type('combobox Provisioning Mode', 'Automatic')),
    ],
  },
  {
    at: '5.5',
    stops: [
      stop(['azure/provisioning', 'azure/provisioning-connect', 'azure/attribute-mappings'], ...provisioning),
      stop('azure/group-mapping', press('link Synchronize Azure Active Directory Groups to customappsso')),
      stop('azure/user-mapping', ...userMapping),
      stop('azure/edit-attribute', press('gridcell mailNickname')),
      stop('azure/edit-attribute', type('combobox Source attribute', 'objectId')),
      stop('azure/save-mapping', press('button Ok'), press('button Save')),
    ],
  },
  {
    at: '6.12',
    stops: [stop('azure/provisioning', ...provisioning), stop('azure/provisioning-logs', press('link Audit Logs'))],
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
