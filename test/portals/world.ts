import type { Edition, PageEditions } from './editions.ts';

/** Who and what exists before the lab starts. All names, ids and passwords here are invented. */
export interface World {
  readonly aws: {
    /** The account that will manage the organization. */
    readonly account: { readonly id: string; readonly name: string; readonly email: string };
    readonly user: { readonly name: string; readonly password: string };
    /** The Region the class works in, and every Region the console offers. */
    readonly region: string;
    readonly regions: readonly Region[];
    /** What the account has to begin with: no organization, one with all features, or one for billing only. */
    readonly organization: 'none' | 'all-features' | 'consolidated-billing';
    /** The edition each page of the console is shown in; today's where it does not say. */
    readonly editions: PageEditions<Edition<'aws'>>;
    /** Free-plan accounts lose their credits when they create an organization. */
    readonly plan: 'free' | 'paid';
  };
  readonly azure: {
    readonly tenantId: string;
    readonly tenantName: string;
    readonly domain: string;
    /** The edition each page of the portal is shown in; today's where it does not say. */
    readonly editions: PageEditions<Edition<'azure'>>;
    /** Groups can be assigned to applications only with P1 or P2. */
    readonly licence: 'free' | 'p1';
    /** The administrator who does the lab. */
    readonly admin: Person;
    readonly users: readonly Person[];
    readonly groups: readonly Group[];
  };
}

export interface Region {
  readonly code: string;
  /** As the console prints it, e.g. "N. Virginia". */
  readonly city: string;
}

export interface Person {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly password: string;
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly mail?: string;
  readonly mailNickname: string;
  readonly mobile?: string;
  readonly telephoneNumber?: string;
  readonly facsimileTelephoneNumber?: string;
}

export interface Group {
  readonly objectId: string;
  readonly displayName: string;
  /** The object ids of its direct members. */
  readonly members: readonly string[];
}

const domain = 'fjordworks.example';

/** The class's usual world: an account without an organization, and a tenant with the group `Test`. */
export function defaultWorld(): World {
  return {
    aws: {
      account: { id: '111122223333', name: 'Fjordworks workshop', email: 'cloud@fjordworks.example' },
      user: { name: 'workshop-admin', password: 'Sail-the-1st-fjord' },
      region: 'us-east-1',
      regions: [
        { code: 'us-east-1', city: 'N. Virginia' },
        { code: 'us-east-2', city: 'Ohio' },
        { code: 'us-west-2', city: 'Oregon' },
        { code: 'eu-west-1', city: 'Ireland' },
        { code: 'eu-central-1', city: 'Frankfurt' },
        { code: 'eu-north-1', city: 'Stockholm' },
        { code: 'ap-northeast-1', city: 'Tokyo' },
      ],
      organization: 'none',
      plan: 'paid',
      editions: {},
    },
    azure: {
      tenantId: '5f1d3c0a-7b2e-4c69-9d18-0a1b2c3d4e5f',
      tenantName: 'Fjordworks',
      domain,
      licence: 'p1',
      editions: {},
      admin: {
        objectId: 'a0000000-0000-4000-8000-000000000001',
        userPrincipalName: `ida.admin@${domain}`,
        password: 'North-wind-7',
        displayName: 'Ida Admin',
        givenName: 'Ida',
        surname: 'Admin',
        mail: `ida.admin@${domain}`,
        mailNickname: 'ida.admin',
      },
      users: [
        {
          objectId: 'a0000000-0000-4000-8000-000000000002',
          userPrincipalName: `tess.lund@${domain}`,
          password: 'Harbour-light-3',
          displayName: 'Tess Lund',
          givenName: 'Tess',
          surname: 'Lund',
          mail: `tess.lund@${domain}`,
          mailNickname: 'tess.lund',
          mobile: '+47 900 00 001',
          telephoneNumber: '+47 22 00 00 01',
          facsimileTelephoneNumber: '+47 22 00 00 99',
        },
        {
          objectId: 'a0000000-0000-4000-8000-000000000003',
          userPrincipalName: `nils.berg@${domain}`,
          password: 'Glacier-blue-5',
          displayName: 'Nils Berg',
          givenName: 'Nils',
          surname: 'Berg',
          mail: `nils.berg@${domain}`,
          mailNickname: 'nils.berg',
          telephoneNumber: '+47 22 00 00 02',
        },
        {
          // Has no last name: AWS refuses it, which is the error that the lab's appendix shows.
          objectId: 'a0000000-0000-4000-8000-000000000004',
          userPrincipalName: `joao@${domain}`,
          password: 'Tide-table-9',
          displayName: 'joao',
          givenName: 'Joao',
          mail: `joao@${domain}`,
          mailNickname: 'joao',
        },
        {
          // In no group: can't sign in to AWS.
          objectId: 'a0000000-0000-4000-8000-000000000005',
          userPrincipalName: `otto.vik@${domain}`,
          password: 'Anchor-chain-2',
          displayName: 'Otto Vik',
          givenName: 'Otto',
          surname: 'Vik',
          mail: `otto.vik@${domain}`,
          mailNickname: 'otto.vik',
        },
      ],
      groups: [
        {
          objectId: 'b0000000-0000-4000-8000-000000000001',
          displayName: 'Test',
          members: ['a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000003'],
        },
        {
          objectId: 'b0000000-0000-4000-8000-000000000002',
          displayName: 'Finance',
          members: ['a0000000-0000-4000-8000-000000000004'],
        },
      ],
    },
  };
}
