import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StepId } from '../../src/lab/ids.ts';
import { type HandMadeStage, setHandMadeStage, stored } from '../journeys/stage.ts';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import { stepRows } from '../support/panel.ts';

const azure = 'https://portal.azure.com';
const aws = 'https://us-east-1.console.aws.amazon.com';
const accessPortal = 'https://d-0123456789.awsapps.com';
const instance = `${aws}/singlesignon/home?region=us-east-1#/instances/0123456789abcdef`;

const crumbs = (...names: readonly string[]) =>
  `<nav aria-label="Breadcrumb">${names.map((name) => `<a href="#x">${name}</a>`).join(' &gt; ')}</nav>`;
const table = (name: string, heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table aria-label="${name}"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
   <tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const overview = (name: string, cycle: string) => `${crumbs('Enterprise applications', name)}
  <main><h1>${name} | Overview</h1><button>Start provisioning</button>
  <p>Users and groups can be created and updated in <b>${name}</b>.</p>
  <section><h2>Current cycle status: <span>${cycle}</span></h2></section>
  <section><h2>Properties</h2><dl><dt>Name</dt><dd>${name}</dd></dl></section></main>`;
/** Azure's page of 2020, which holds everything; nothing in it is saved yet. */
const credentials2020 = (name: string, more = '') => `${crumbs('Enterprise applications', name)}
  <main><h1>${name} - Provisioning</h1><label>Provisioning Mode <select><option>Automatic</option></select></label>
  <p>Azure AD makes and updates user accounts in <span>${name}</span>.</p>
  <label>Tenant URL <input></label><label>Secret Token <input type="password"></label>${more}</main>`;
const assigned = (title: string, ...rows: readonly (readonly string[])[]) =>
  `${crumbs('Enterprise applications', title)}<main><h1>${title} | Users and groups</h1><button>Add user/group</button>
   ${table('Assignments', ['Display Name', 'Object Type', 'Role assigned'], ...rows)}</main>`;
const users = (...rows: readonly (readonly string[])[]) =>
  `<main><h1>Users</h1><button disabled>Add user</button>${table('Users', ['Username', 'Display name', 'Status', 'Created by'], ...rows)}</main>`;
const account = (name: string, ...rows: readonly (readonly string[])[]) =>
  `${crumbs('AWS accounts', name)}<main><h1>${name}</h1><dl><dt>Account name</dt><dd>${name}</dd></dl>
   <h2>Assigned users and groups</h2><button>Remove access</button>
   ${table('Assigned users and groups', ['Username / group name', 'Type', 'Permission sets'], ...rows)}</main>`;
const settings = (provisioning: string, url: string) =>
  `<main><h1>Settings</h1><h2>Identity source</h2><dl><dt>Identity source</dt><dd>External identity provider</dd>
   <dt>Provisioning method</dt><dd>${provisioning}</dd><dt>AWS access portal URL</dt><dd>${url}</dd></dl></main>`;
const portalWith = (name: string, role: string) =>
  `<main><h1>AWS access portal</h1><div data-testid="account-list"><h2>AWS accounts (1)</h2><table role="treegrid"><tbody>
   <tr aria-level="1"><td><div role="button" tabindex="0" data-testid="account-list-cell" aria-expanded="true"><strong>${name}</strong></div></td></tr>
   <tr aria-level="2"><td><a data-testid="federation-link" href="#x">${role}</a></td></tr></tbody></table></div></main>`;
const consoleHome = (who: string, recent: string) =>
  `<header id="awsc-nav-header"><button id="nav-usernameMenu">${who} @ 1111-2222-3333</button></header>
   <main><h1>Console Home</h1><h2>Recently visited</h2><a href="#x">${recent}</a></main>`;

interface Case {
  readonly step: StepId;
  readonly at: string;
  /** Where the names stand, if not on the same page. */
  readonly elsewhere?: string;
  /** What proves the step, in its own place. */
  readonly genuine: string;
  /** The same page where it is not so, with what proves it in names that people have chosen. */
  readonly chosen: { readonly [name: string]: string };
}

const provisioningAt = `${azure}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Provisioning/objectId/1`;
const usersAt = `${azure}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Users/objectId/1`;
const detailsAt = `${instance}/accounts/details/111122223333`;

const cases: readonly Case[] = [
  {
    step: '2.4',
    at: `${azure}/#view/Microsoft_AAD_IAM/AppGalleryBladeV2`,
    elsewhere: provisioningAt,
    genuine: '<main><h1>Browse Microsoft Entra Gallery</h1></main>',
    chosen: { 'an application called “Browse Microsoft Entra Gallery”': '<main><h1>Browse Microsoft Entra Gallery</h1></main>' },
  },
  {
    step: '5.3',
    at: provisioningAt,
    elsewhere: `${azure}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/1`,
    genuine: overview('Harbour', 'Not started'),
    chosen: {
      'an application called “Start provisioning”': '<main><h1>Start provisioning | Overview</h1><p>Properties</p></main>',
      'an application called “New configuration”':
        '<main><h1>New configuration | Overview</h1><p>Name: <b>New configuration</b></p></main>',
    },
  },
  {
    step: '5.6',
    at: provisioningAt,
    genuine: overview('Harbour', 'Initial cycle completed'),
    chosen: {
      'an application called “Initial cycle completed”': overview('Initial cycle completed', 'Not started'),
      'an application called “Current cycle status: Incremental sync completed”': overview(
        'Current cycle status: Incremental sync completed',
        'Not started',
      ),
      'an application called “Stop provisioning”': overview('Stop provisioning', 'Not started'),
    },
  },
  {
    step: '5.4',
    at: provisioningAt,
    genuine: credentials2020('Harbour', '<button>Mappings</button>'),
    chosen: {
      'an application called “Mappings”': credentials2020('Mappings'),
      'an application called “Attribute mapping”': credentials2020('Attribute mapping'),
    },
  },
  {
    step: '4.2',
    at: usersAt,
    genuine: assigned('Harbour', ['Test', 'Group', 'Default Access']),
    chosen: {
      'an application called “Test”': assigned('Test'),
      'a user called “Tester”': assigned('Harbour', ['Tester', 'User', 'Default Access']),
      'a role called “Test”': assigned('Harbour', ['Mona Dahl', 'User', 'Test']),
    },
  },
  {
    step: '4.3',
    at: `${instance}/users`,
    genuine: users(['otto', 'Otto Vik', 'Enabled', 'Manual']),
    chosen: {
      'a user called “Enabled”': users(['enabled', 'Enabled', 'Disabled', 'Manual']),
      'a user called “Active Directory”': users(['otto', 'Active Directory', 'Disabled', 'Manual']),
    },
  },
  {
    step: '5.1',
    at: `${instance}/settings`,
    genuine: settings('SCIM', 'https://harbour.awsapps.com/start'),
    chosen: { 'an access portal called “scim”': settings('Manual', 'https://scim.awsapps.com/start') },
  },
  {
    step: '6.8',
    at: detailsAt,
    genuine: account('Workshop', ['Test', 'Group', 'ViewOnlyAccess']),
    chosen: {
      'a user called “Tester”': account('Workshop', ['Tester', 'User', 'ViewOnlyAccess']),
      'an account called “Test”': account('Test'),
    },
  },
  {
    step: '6.10',
    at: detailsAt,
    genuine: account('Workshop', ['Test', 'Group', 'DatabaseAdministrator']),
    chosen: {
      'an account called like the permission set': account('DatabaseAdministrator', ['Test', 'Group', 'ViewOnlyAccess']),
      'a user called like the permission set': account(
        'Workshop',
        ['Test', 'Group', 'ViewOnlyAccess'],
        ['DatabaseAdministrator', 'User', 'ViewOnlyAccess'],
      ),
    },
  },
  {
    step: '6.11',
    at: `${instance}/groups/1`,
    genuine: `<main><h1>Test</h1><h2>Users in this group</h2>${table('Users', ['Username', 'Display name'], ['otto@fjord.example', 'Otto'])}</main>`,
    chosen: {
      'a group described by an address': `<main><h1>Test</h1><h2>Users in this group</h2><p>Ask ops@fjord.example</p>${table('Users', ['Username', 'Display name'])}</main>`,
    },
  },
  {
    step: '6.16',
    at: `${accessPortal}/start/`,
    genuine: portalWith('Workshop', 'DatabaseAdministrator'),
    chosen: { 'an account called like the permission set': portalWith('DatabaseAdministrator', 'ViewOnlyAccess') },
  },
  {
    step: '6.17',
    at: `${aws}/console/home?region=us-east-1`,
    genuine: consoleHome('AWSReservedSSO_DatabaseAdministrator_0123456789abcdef/otto', 'Amazon RDS'),
    chosen: {
      'something of one’s own called like the role': consoleHome('Administrator/otto', 'AWSReservedSSO_DatabaseAdministrator_x'),
    },
  },
  {
    step: '7.4',
    at: detailsAt,
    genuine: account('Workshop').replace('<tbody>', '<tbody><tr><td colspan="3">No users or groups are assigned</td></tr>'),
    chosen: { 'an account called “No assignments”': account('No assignments', ['Test', 'Group', 'DatabaseAdministrator']) },
  },
];

describe('a name that people have chosen proves nothing', () => {
  const site = new HandMadeSite('portal.azure.com', 'us-east-1.console.aws.amazon.com', 'd-0123456789.awsapps.com');
  let stage: HandMadeStage;
  let page: Page;
  let opened = 0;

  beforeAll(async () => {
    stage = await setHandMadeStage(site);
    page = stage.page;
  });

  /** Whether a step counts as done once the page, which is known, has come to rest. */
  const isProven = async (step: StepId, at: string, body: string): Promise<boolean> => {
    await page.goto('about:blank');
    await stage.moveTo(step);
    const { origin, pathname, search, hash } = new URL(at);
    site.put(origin + pathname, documentWith(body));
    await page.goto(`${origin}${pathname}${search || '?'}&visit=${++opened}${hash}`);
    const isAtRest = async () => {
      const { sightings = [] } = JSON.parse(await stored(stage, 'session')) as { sightings?: readonly Seen[] };
      const here = sightings.find(({ sender }) => sender.address.includes(`visit=${opened}`));
      const { pages = [], unknown = false } = here?.sighting ?? {};
      return unknown || (pages.length > 0 && pages.every(({ settled }) => settled));
    };
    await expect.poll(isAtRest, { timeout: 15_000, message: `${at} has been seen and is at rest` }).toBe(true);
    return (await stepRows(stage.panel))[step]?.status === 'done';
  };

  for (const one of cases)
    describe(`at step ${one.step}`, () => {
      it.each(Object.entries(one.chosen))(`at step ${one.step}: %s`, async (_, body) => {
        expect(await isProven(one.step, one.elsewhere ?? one.at, body)).toBe(false);
      });
      it(`at step ${one.step}: what it is about does, in its own place`, async () => {
        expect(await isProven(one.step, one.at, one.genuine)).toBe(true);
      });
    });
});

interface Seen {
  readonly sender: { readonly address: string };
  readonly sighting: { readonly pages: readonly { readonly settled: boolean }[]; readonly unknown?: true };
}
