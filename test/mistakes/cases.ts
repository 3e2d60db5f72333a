import type { StepId } from '../../src/lab/ids.ts';
import type { MistakeId } from '../../src/lab/mistakes.ts';
import { card, choose, type Deed, open, press, type, workOn } from '../portals/tour.ts';

/** How one known mistake is about to be made, or made, and how it is not. */
export interface Case {
  readonly mistake: MistakeId;
  /** The step the lab stands before. */
  readonly at: StepId;
  /** What leads there. */
  readonly go: readonly Deed[];
  /** The pointer on this warns of it … */
  readonly near?: string;
  /** … and on this it does not. */
  readonly right?: string;
  /** After this the warning at `near` no longer comes. */
  readonly silenced?: readonly Deed[];
  /** Doing this is the mistake: the panel lists it. */
  readonly make?: readonly Deed[];
  /** And after this no longer. */
  readonly mend?: readonly Deed[];
}

const region = 'us-east-1';
const console = (where = region) => `https://${where}.console.aws.amazon.com`;
const identityCenter = (path: string) => open(`${console()}/singlesignon/home?region=${region}#!${path}`);
const organization = (path: string) => open(`${console()}/singlesignon/organization/home?region=${region}#${path}`);
const azure = (blade: string) => open(`https://portal.azure.com/#view/Microsoft_AAD_IAM/${blade}`);
const apps = azure('StartboardApplicationsMenuBlade/~/AppAppsPreview');
const application = [apps, press('link AWS Single Sign-On')];
const endpoint = 'https://scim.us-east-1.amazonaws.com/f0c1d2e3-0000-4000-8000-000000000000/scim/v2/';

const welcome = open(`${console()}/singlesignon/home?region=${region}`);
const chooseSource = [identityCenter('/settings'), press('button Actions'), press('menuitem Change identity source')];
const uploadToAws = [...chooseSource, press('radio External identity provider'), press('button Next')];
const uploadToAzure = [...application, press('link Single sign-on'), press('button Upload metadata file')];
const createApp = [apps, press('button New application'), press('button Create your own application')];
const nonGallery = press("radio Integrate any other application you don't find in the gallery (Non-gallery)");
const connect = [...application, press('link Provisioning'), press('button Connect your application')];
const mappings = [...application, press('link Provisioning'), press('button Attribute mapping')];
const userMapping = [...mappings, press('button Provision Microsoft Entra ID Users')];
const permissionSetType = [organization('/permission-sets'), press('button Create permission set')];

export const cases: readonly Case[] = [
  {
    mistake: 'no-multi-account',
    at: '1.2',
    go: [welcome, workOn('1.3'), press('link enable an account instance of IAM Identity Center')],
    make: [press('button Enable an account instance')],
  },
  {
    mistake: 'account-instance',
    at: '1.3',
    go: [welcome],
    near: 'link enable an account instance of IAM Identity Center',
    right: 'button Enable',
  },
  {
    mistake: 'multi-account-off',
    at: '1.3',
    go: [welcome, press('button Enable'), press('button Enable')],
    near: 'checkbox Enable multi-account permissions',
    right: 'button Enable',
  },
  {
    mistake: 'delete-organization',
    at: '1.3',
    go: [open(`${console()}/organizations/v2/home/settings?region=${region}`)],
    near: 'button Delete organization',
    right: 'link AWS accounts',
  },
  {
    mistake: 'app-registrations',
    at: '2.3',
    go: [azure('ActiveDirectoryMenuBlade/~/Overview')],
    near: 'link App registrations',
    right: 'link Enterprise applications',
    make: [press('link App registrations')],
    mend: [apps],
  },
  {
    mistake: 'gallery-application',
    at: '2.4',
    go: [apps, press('button New application')],
    near: 'button AWS IAM Identity Center…',
    right: 'button Create your own application',
    silenced: [workOn('3.1')],
  },
  {
    mistake: 'single-account-application',
    at: '2.4',
    go: [workOn('2.5'), apps, press('button New application')],
    near: 'button AWS Single-Account Access…',
    right: 'button Create your own application',
    silenced: [workOn('3.1')],
  },
  {
    mistake: 'register-application',
    at: '2.6',
    go: createApp,
    near: "radio Register an application to integrate with Microsoft Entra ID (App you're developing)",
    right: "radio Integrate any other application you don't find in the gallery (Non-gallery)",
    make: [press("radio Register an application to integrate with Microsoft Entra ID (App you're developing)")],
    mend: [nonGallery],
  },
  {
    mistake: 'application-proxy',
    at: '2.6',
    go: createApp,
    near: 'radio Configure Application Proxy for secure remote access to an on-premises application',
    right: "radio Integrate any other application you don't find in the gallery (Non-gallery)",
    make: [press('radio Configure Application Proxy for secure remote access to an on-premises application')],
    mend: [nonGallery],
  },
  {
    mistake: 'other-sign-on-method',
    at: '2.7',
    go: [...application, press('link Single sign-on')],
    near: 'button Password-based…',
    right: 'button SAML…',
  },
  {
    mistake: 'certificate-instead-of-metadata',
    at: '2.8',
    go: [...application, press('link Single sign-on')],
    near: 'link Download #1',
    right: 'link Download #3',
    silenced: [workOn('4.1')],
  },
  {
    mistake: 'wrong-region',
    at: '3.3',
    go: [],
    make: [open(`${console('us-east-2')}/singlesignon/home?region=us-east-2`)],
    mend: [identityCenter('/settings')],
  },
  {
    mistake: 'active-directory-source',
    at: '3.3',
    go: chooseSource,
    near: 'radio Active Directory',
    right: 'radio External identity provider',
  },
  {
    mistake: 'aws-file-to-aws',
    at: '3.3',
    go: uploadToAws,
    make: [choose('sp-metadata')],
    mend: [press('button Remove chosen.xml'), choose('idp-metadata')],
  },
  {
    mistake: 'other-file-to-aws',
    at: '3.3',
    go: uploadToAws,
    make: [choose('picture')],
    mend: [press('button Remove chosen.xml'), choose('idp-metadata')],
  },
  { mistake: 'azure-file-to-azure', at: '4.1', go: uploadToAzure, make: [choose('idp-metadata')], mend: [choose('sp-metadata')] },
  { mistake: 'other-file-to-azure', at: '4.1', go: uploadToAzure, make: [choose('picture')], mend: [choose('sp-metadata')] },
  {
    mistake: 'save-forgotten',
    at: '4.1',
    go: [...application, press('link Single sign-on')],
    make: [workOn('4.2')],
    mend: [press('button Upload metadata file'), choose('sp-metadata'), press('button Add'), press('button Save')],
  },
  {
    mistake: 'endpoint-in-token',
    at: '5.3',
    go: connect,
    make: [type('textbox Secret token', endpoint)],
    mend: [type('textbox Secret token', 'a-token')],
  },
  {
    mistake: 'token-in-url',
    at: '5.3',
    go: connect,
    make: [type('textbox Tenant URL *', 'a-token')],
    mend: [type('textbox Tenant URL *', endpoint)],
  },
  {
    mistake: 'empty-token',
    at: '5.3',
    go: [...connect, type('textbox Tenant URL *', endpoint)],
    near: 'button Test connection',
    right: 'textbox Secret token',
    silenced: [type('textbox Secret token', 'a-token')],
  },
  {
    mistake: 'group-mapping',
    at: '5.5',
    go: mappings,
    near: 'button Provision Microsoft Entra ID Groups',
    right: 'button Provision Microsoft Entra ID Users',
    make: [press('button Provision Microsoft Entra ID Groups')],
    mend: [press('button Attribute mapping')],
  },
  {
    mistake: 'work-phone-deleted',
    at: '5.5',
    go: userMapping,
    near: 'button Delete in telephoneNumber',
    right: 'button Delete in mobile',
  },
  {
    mistake: 'target-attribute',
    at: '5.5',
    go: [...userMapping, press('button mailNickname')],
    near: 'combobox Target attribute * externalId',
    right: 'combobox Source attribute * mailNickname',
  },
  {
    mistake: 'custom-permission-set',
    at: '6.4',
    go: permissionSetType,
    near: 'radio Custom permission set',
    right: 'radio Predefined permission set',
    make: [press('radio Custom permission set')],
    mend: [press('radio Predefined permission set')],
  },
  {
    mistake: 'administrator-access',
    at: '6.4',
    go: permissionSetType,
    near: 'radio AdministratorAccess',
    right: 'radio DatabaseAdministrator',
    silenced: [workOn('6.9')],
  },
  {
    mistake: 'token-not-kept',
    at: '5.1',
    go: [identityCenter('/settings'), press('button Enable'), workOn('5.2'), press('button Show token')],
    near: 'button Close',
    right: 'tab Dual stack',
    silenced: [card('Keep both values')],
  },
];
