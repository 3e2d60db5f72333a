import type { Prerequisite } from '../model.ts';

/** The six things the lab asks for before it starts. The ids are ours; the lab prints them as a list. */
export const prerequisites = {
  directory: {
    title: 'An Azure directory with users and groups',
    say: 'You need a Microsoft Entra ID (Azure AD) tenant with a few users and a group. This lab uses a group called Test.',
    check:
      'In the portal open Microsoft Entra ID, then Groups: the group is listed and has members, and each member has a first name, a last name and a display name.',
    caution:
      'AWS takes no user without a first and a last name. Fill them in now; the error comes an hour later and does not say so.',
  },
  licence: {
    title: 'A licence that lets you assign a group',
    say: 'The lab asks for Azure AD Premium to create the application.',
    check: 'In Microsoft Entra ID open Overview (or Licenses): the licence reads P1 or P2.',
    caution:
      'This has changed since the lab was written: SAML sign-on for an application of your own now comes with every edition, the free one included. What still needs P1 or P2 is to assign a group and to provision it. On a free tenant, assign users one by one and read "user" wherever the lab says "group".',
  },
  'aws-rights': {
    title: 'An AWS user or role that may manage Identity Center',
    say: 'You must be allowed to enable and manage IAM Identity Center (AWS Single Sign-On) and Organizations in the account.',
    check: 'Open IAM Identity Center in the AWS console: no message about missing permissions appears.',
  },
  region: {
    title: 'A Region that offers Identity Center',
    say: 'Choose one Region and stay in it. An organization has one Identity Center, in one Region.',
    check: 'Look at the top right of the AWS console: the Region is the one your class uses, and one that is on by default.',
    caution:
      'To move later means to delete everything and start again. In an opt-in Region every member account has to opt in as well.',
  },
  organization: {
    title: 'AWS Organizations with all features',
    say: 'Identity Center needs an organization with all features enabled. If you have none, step 1.4 makes one.',
    check: 'In AWS Organizations open Settings: the feature set reads "All features", or there is no organization yet.',
  },
  'management-account': {
    title: 'Signed in to the organization’s management account',
    say: 'Enabling Identity Center takes the management account (the lab says: master account) of the organization.',
    check: 'In AWS Organizations your own account is marked as the management account, or there is no organization yet.',
    caution: 'From a member account you would only get an account instance, with which section 6 is impossible.',
  },
} as const satisfies Record<string, Prerequisite>;
