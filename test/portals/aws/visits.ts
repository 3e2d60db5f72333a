import { choose, open, press, signOut, stop, type Tour, type } from '../tour.ts';

const region = 'us-east-1';
const console = `https://${region}.console.aws.amazon.com`;
const identityCenter = (path: string) => open(`${console}/singlesignon/home?region=${region}#!${path}`);
const organization = (path: string) => open(`${console}/singlesignon/organization/home?region=${region}#${path}`);

/** How to get to each page of the AWS console, and to all that is on it. */
export const awsTours: readonly Tour[] = [
  {
    at: '1.1',
    stops: [
      stop(['aws/console-home', 'aws/top-navigation'], open(`${console}/console/home?region=${region}`)),
      stop('aws/top-navigation', type('searchbox Search', 'Identity Center')),
      stop('aws/top-navigation', open(`${console}/console/home?region=${region}`), type('searchbox Search', 'Organizations')),
      stop('aws/top-navigation', open(`${console}/console/home?region=${region}`), press('button N. Virginia')),
      stop('aws/organizations', open(`${console}/organizations/v2/home?region=${region}`)),
      stop('aws/welcome', open(`${console}/singlesignon/home?region=${region}`)),
      stop('aws/enable', press('button Enable')),
      stop('aws/enable', press('button Enable')),
    ],
  },
  {
    at: '1.1',
    organization: 'consolidated-billing',
    stops: [
      stop('aws/welcome', open(`${console}/singlesignon/home?region=${region}`)),
      stop('aws/all-features-needed', press('button Enable')),
      stop('aws/organizations', open(`${console}/organizations/v2/home?region=${region}`)),
      stop('aws/organizations-settings', press('link Settings')),
      stop('aws/enable-all-features', press('button Begin process')),
      stop('aws/enable-all-features', press('button Begin process')),
      stop('aws/organizations-settings', open(`${console}/organizations/v2/home/settings?region=${region}`)),
      stop('aws/enable-all-features', press('button Go to finalize')),
      stop('aws/finalize-all-features', press('button Finalize')),
    ],
  },
  {
    at: '3.1',
    stops: [
      stop(['aws/dashboard', 'aws/identity-center-navigation'], identityCenter('/dashboard')),
      stop('aws/top-navigation', press('button N. Virginia')),
      stop('aws/settings', identityCenter('/dashboard'), press('link Settings')),
      stop('aws/settings', press('tab Management')),
      stop('aws/delete-configuration', press('button Delete')),
      stop('aws/settings', press('button Cancel'), press('tab Identity source'), press('button Actions')),
      stop('aws/choose-identity-source', press('menuitem Change identity source')),
      stop('aws/configure-external-idp', press('radio External identity provider'), press('button Next')),
      stop('aws/confirm-identity-source', choose('idp-metadata'), press('button Next')),
    ],
  },
  {
    at: '4.3',
    stops: [
      stop('aws/users', identityCenter('/users')),
      stop('aws/add-user', press('button Add user')),
      stop(
        'aws/add-user',
        type('textbox Username', 'kari@fjordworks.example'),
        type('textbox Email address', 'kari@fjordworks.example'),
        type('textbox Confirm email address', 'kari@fjordworks.example'),
        type('textbox First name', 'Kari'),
        type('textbox Last name', 'Moe'),
        type('textbox Display name', 'Kari Moe'),
        press('button Next'),
        press('button Next'),
      ),
      stop('aws/settings', identityCenter('/settings')),
      stop('aws/manage-authentication', press('button Actions'), press('menuitem Manage authentication')),
      stop('aws/inbound-provisioning', identityCenter('/settings'), press('button Enable')),
      stop('aws/inbound-provisioning', press('button Show token')),
    ],
  },
  {
    at: '6.12',
    stops: [
      stop('aws/settings', identityCenter('/settings'), press('button Actions')),
      stop('aws/automatic-provisioning', press('menuitem Manage provisioning')),
      stop('aws/generate-token', press('button Generate token')),
      stop('aws/generate-token', press('button Show token')),
      stop('aws/disable-provisioning', press('button Close'), press('button Disable')),
      stop('aws/delete-token', press('button Cancel'), press('radio …'), press('button Delete')),
      stop('aws/groups', identityCenter('/groups')),
      stop('aws/group-details', press('link Test')),
      stop('aws/user-details', identityCenter('/users'), press('link tess.lund@fjordworks.example')),
      stop('aws/accounts', organization('/accounts')),
      stop('aws/account-details', press('link Fjordworks workshop')),
      stop('aws/remove-access', press('checkbox Select Test'), press('button Remove access')),
      stop('aws/assign-groups', organization('/accounts'), press('checkbox Fjordworks…'), press('button Assign users or groups')),
      stop('aws/assign-groups', press('tab Groups…')),
      stop('aws/assign-permission-sets', press('checkbox …'), press('button Next')),
      stop('aws/assign-review', press('checkbox …'), press('button Next')),
      stop('aws/permission-sets', organization('/permission-sets')),
      stop('aws/permission-set', press('link DatabaseAdministrator')),
      stop(
        'aws/delete-permission-set',
        organization('/permission-sets'),
        press('radio Select DatabaseAdministrator'),
        press('button Delete'),
      ),
      stop('aws/permission-set-type', organization('/permission-sets'), press('button Create permission set')),
      stop('aws/permission-set-specify', press('radio DataScientist'), press('button Next')),
      stop('aws/permission-set-review', press('button Next')),
    ],
  },
  {
    at: '6.13',
    stops: [
      stop(
        'azure/sign-in',
        signOut,
        open('{portal}'),
        type('textbox Enter your email, phone, or Skype.', 'tess.lund@fjordworks.example'),
        press('button Next'),
      ),
      stop(
        'aws/access-portal',
        type('textbox Enter the password for tess.lund@fjordworks.example', 'Harbour-light-3'),
        press('button Sign in'),
        press('button No'),
      ),
      stop('aws/access-portal', press('button Fjordworks…')),
      stop('aws/role-console', press('link DatabaseAdministrator')),
    ],
  },
];
