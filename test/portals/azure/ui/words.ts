import { type Edition, editionOf } from '../../editions.ts';
import type { Editions } from './contract.ts';

/** What the editions call differently on pages that are built alike. */
export interface Words {
  /** The name of the service. */
  readonly directory: string;
  /** Other words the search finds the service by. */
  readonly alsoDirectory: string;
  readonly protection: string;
  readonly domainServices: string;
  readonly plan: { readonly free: string; readonly p1: string };
  readonly galleryTitle: string;
  readonly galleryText: string;
  readonly registerOption: string;
  readonly addUser: string;
  readonly claims: string;
  readonly certificates: string;
  /** The issuer of the SAML responses. */
  readonly identifier: string;
  /** The first button of provisioning. */
  readonly connect: string;
  /** The mapping of users or groups. `target`: what the application is called on the other side. */
  mapping(kind: 'Users' | 'Groups', target: string): string;
}

const today: Words = {
  directory: 'Microsoft Entra ID',
  alsoDirectory: 'Azure Active Directory AAD',
  protection: 'Microsoft Entra ID Protection',
  domainServices: 'Microsoft Entra Domain Services',
  plan: { free: 'Microsoft Entra ID Free', p1: 'Microsoft Entra ID P1' },
  galleryTitle: 'Browse Microsoft Entra Gallery',
  galleryText: 'Templates of applications that are known to work with Microsoft Entra ID.',
  registerOption: "Register an application to integrate with Microsoft Entra ID (App you're developing)",
  addUser: 'Add user/group',
  claims: 'Attributes & Claims',
  certificates: 'SAML Certificates',
  identifier: 'Microsoft Entra Identifier',
  connect: 'Connect your application',
  mapping: (kind) => `Provision Microsoft Entra ID ${kind}`,
};

/** The last months before the service got its new name. */
const before: Words = {
  ...today,
  directory: 'Azure Active Directory',
  alsoDirectory: 'AAD Microsoft Entra ID',
  protection: 'Azure AD Identity Protection',
  domainServices: 'Azure AD Domain Services',
  plan: { free: 'Azure AD Free', p1: 'Azure AD Premium P1' },
  galleryTitle: 'Browse Azure AD Gallery',
  galleryText: 'Templates of applications that are known to work with Azure AD.',
  registerOption: "Register an application to integrate with Azure AD (App you're developing)",
  identifier: 'Azure AD Identifier',
  connect: 'Get started',
  mapping: (kind) => `Provision Azure Active Directory ${kind}`,
};

const words: Readonly<Record<Edition<'azure'>, Words>> = {
  '2020': {
    ...before,
    alsoDirectory: 'AAD',
    addUser: 'Add user',
    claims: 'User Attributes & Claims',
    certificates: 'SAML Signing Certificate',
    mapping: (kind, target) => `Synchronize Azure Active Directory ${kind} to ${target}`,
  },
  '2023': before,
  '2026': today,
};

/** What `page` says in its edition. */
export function wordsOf(editions: Editions, page: string): Words {
  return words[editionOf(editions, page)];
}
