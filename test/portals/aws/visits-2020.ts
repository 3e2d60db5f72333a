import { choose, open, press, signOut, stop, type Tour, type } from '../tour.ts';

const region = 'us-east-1';
const console = `https://${region}.console.aws.amazon.com`;
const sso = (path: string) => open(`${console}/singlesignon/home?region=${region}#!${path}`);
const organizations = (path: string) => open(`${console}/organizations/v2/home${path}?region=${region}`);
const memberAtThePortal = [
  signOut,
  open('{portal}'),
  type('textbox Enter your email, phone, or Skype.', 'tess.lund@fjordworks.example'),
  press('button Next'),
  type('textbox Enter the password for tess.lund@fjordworks.example', 'Harbour-light-3'),
  press('button Sign in'),
  press('button No'),
];

/** The same as `visits.ts`, through the console of 2020. */
export const awsTours2020: readonly Tour[] = [
  {
    at: '1.1',
    stops: [
      stop(['aws/console-home', 'aws/top-navigation'], open(`${console}/console/home?region=${region}`)),
      stop('aws/top-navigation', press('button Services')),
      stop('aws/top-navigation', open(`${console}/console/home?region=${region}`), press('button N. Virginia')),
      stop('aws/organizations', organizations('')),
      stop('aws/welcome', sso('/')),
      stop('aws/enable', press('button Enable AWS SSO')),
    ],
  },
  {
    at: '1.1',
    organization: 'consolidated-billing',
    stops: [
      stop('aws/all-features-needed', sso('/'), press('button Enable AWS SSO')),
      stop('aws/organizations', organizations('')),
      stop('aws/organizations-settings', press('link Settings')),
      stop('aws/enable-all-features', press('button Begin process to enable all features')),
      stop('aws/enable-all-features', press('button Begin process to enable all features')),
      stop('aws/organizations-settings', organizations('/settings')),
      stop('aws/enable-all-features', press('button Finalize process to enable all features')),
    ],
  },
  {
    at: '3.1',
    stops: [
      stop(['aws/dashboard', 'aws/identity-center-navigation'], sso('/dashboard')),
      stop('aws/top-navigation', press('button N. Virginia')),
      stop('aws/settings', sso('/dashboard'), press('link Settings')),
      stop('aws/delete-configuration', press('link Delete AWS SSO')),
      stop('aws/choose-identity-source', sso('/settings'), press('link Change')),
      stop('aws/configure-external-idp', press('radio External identity provider')),
      stop('aws/configure-external-idp', press('link Show individual metadata values')),
      stop('aws/confirm-identity-source', choose('idp-metadata'), press('button Next: Review')),
      stop(
        'aws/identity-source-changed',
        type('textbox Type CONFIRM to change your identity source.', 'CONFIRM'),
        press('button Change identity source'),
      ),
    ],
  },
  {
    at: '4.3',
    stops: [
      stop('aws/users', sso('/users')),
      stop('aws/add-user', press('button Add user')),
      stop(
        'aws/add-user',
        type('textbox Username', 'kari@fjordworks.example'),
        type('textbox Email address', 'kari@fjordworks.example'),
        type('textbox Confirm email address', 'kari@fjordworks.example'),
        type('textbox First name', 'Kari'),
        type('textbox Last name', 'Moe'),
        type('textbox Display name', 'Kari Moe'),
        press('button Next: Groups'),
      ),
      stop('aws/settings', sso('/settings')),
      stop('aws/manage-authentication', press('link View details')),
      stop('aws/inbound-provisioning', sso('/settings'), press('link Enable automatic provisioning')),
      stop('aws/inbound-provisioning', press('link Show token')),
    ],
  },
  {
    at: '6.12',
    stops: [
      stop('aws/settings', sso('/settings')),
      stop('aws/automatic-provisioning', press('link View details #2')),
      stop('aws/generate-token', press('button Generate new token')),
      stop('aws/generate-token', press('link Show token')),
      stop('aws/disable-provisioning', press('button Close'), press('button Disable automatic provisioning')),
      stop('aws/delete-token', press('button Cancel'), press('radio …'), press('button Delete')),
      stop('aws/groups', sso('/groups')),
      stop('aws/group-details', press('link Test')),
      stop('aws/user-details', sso('/users'), press('link tess.lund@fjordworks.example')),
      stop('aws/accounts', sso('/accounts')),
      stop('aws/account-details', press('link Fjordworks workshop')),
      stop('aws/remove-access', press('checkbox Test'), press('button Remove access')),
      stop('aws/assign-groups', sso('/accounts'), press('checkbox Fjordworks workshop'), press('button Assign users')),
      stop('aws/assign-groups', press('tab Groups')),
      stop('aws/assign-permission-sets', press('checkbox Test'), press('button Next: Permission sets')),
      stop('aws/assignment-complete', press('checkbox DatabaseAdministrator'), press('button Finish')),
      stop('aws/permission-sets', press('button Proceed to AWS accounts'), press('tab Permission sets')),
      stop('aws/permission-set', press('link DatabaseAdministrator')),
      stop('aws/delete-permission-set', sso('/permission-sets'), press('radio DatabaseAdministrator'), press('button Delete')),
      stop('aws/permission-set-type', sso('/permission-sets'), press('button Create permission set')),
    ],
  },
  {
    at: '6.13',
    stops: [
      stop('aws/access-portal', ...memberAtThePortal),
      stop('aws/access-portal', press('button AWS Account…')),
      stop('aws/access-portal', press('button Fjordworks…')),
      stop('aws/role-console', press('link Management console')),
    ],
  },
];
