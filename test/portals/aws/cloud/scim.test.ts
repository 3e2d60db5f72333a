import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../clock.ts';
import { defaultWorld } from '../../world.ts';
import { type Cloud, createCloud } from './cloud.ts';
import { addUserByHand } from './directory.ts';
import type { Instance } from './instance.ts';
import { readIdpMetadata } from './saml/identity-provider.ts';
import { scimSite } from './sites/scim-site.ts';
import { makeIdentityProvider } from './test-identity-provider.ts';

const metadata = (await makeIdentityProvider()).metadata;
let clock: Clock;
let cloud: Cloud;
let instance: Instance;
let token: string;

beforeEach(() => {
  clock = new Clock();
  cloud = createCloud({ world: defaultWorld(), clock, fetch: () => Promise.reject(new Error('no network')) });
  cloud.organizations.create();
  instance = cloud.identityCenter.enableNow({ region: 'us-east-1', kind: 'organization', multiAccountPermissions: true });
  instance.connectExternalIdp(readIdpMetadata(metadata));
  token = instance.provisioning.enable();
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

async function send(method: string, path: string, body?: unknown, authorization = `Bearer ${token}`): Promise<Answer> {
  const response = await scimSite(cloud).app.request(`${instance.provisioning.endpoint}${path}`, {
    method,
    headers: { authorization },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
}

/** A user as Entra posts it. */
function entraUser(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    externalId: 'a0000000-0000-4000-8000-000000000002',
    userName: 'tess.lund@fjordworks.example',
    active: true,
    displayName: 'Tess Lund',
    emails: [{ primary: true, type: 'work', value: 'tess.lund@fjordworks.example' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'Tess Lund', familyName: 'Lund', givenName: 'Tess' },
    phoneNumbers: [{ type: 'work', value: '+47 22 00 00 01' }],
    roles: [],
    ...change,
  };
}

async function createUser(change: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await send('POST', '/Users', entraUser(change));
  expect(status).toBe(201);
  return String(body.id);
}

function operations(...list: unknown[]): unknown {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: list };
}

function lastEvent() {
  return cloud.events.all.at(-1);
}

const vague = 'Request is unparsable, syntactically incorrect, or violates schema.';

describe('the bearer token', () => {
  it.each([
    ['missing', () => send('GET', '/Users', undefined, '')],
    ['wrong', () => send('GET', '/Users', undefined, 'Bearer abc')],
    ['sent to another tenant', () => scimSite(cloud).app.request('https://scim.us-east-1.amazonaws.com/x/scim/v2/Users')],
    [
      'sent to another Region',
      () =>
        scimSite(cloud).app.request(instance.provisioning.endpoint.replace('us-east-1', 'eu-west-1'), {
          headers: { authorization: `Bearer ${token}` },
        }),
    ],
  ])('%s: 401', async (_, request) => {
    expect((await request()).status).toBe(401);
    expect(lastEvent()).toMatchObject({ errorCode: 'UnauthorizedException', userIdentity: { type: 'Unknown' } });
  });

  it('is good for a year', async () => {
    await clock.advance(364 * 86_400_000);
    expect((await send('GET', '/Users')).status).toBe(200);
    await clock.advance(2 * 86_400_000);
    expect((await send('GET', '/Users')).status).toBe(401);
  });

  it('is one of two at most, and no good once deleted', async () => {
    const second = instance.provisioning.generateToken();
    expect(() => instance.provisioning.generateToken()).toThrow(/two access tokens/);
    const [first] = instance.provisioning.tokens;
    expect(() => instance.provisioning.deleteToken(first?.id ?? '', 'delete')).toThrow(/DELETE/);
    instance.provisioning.deleteToken(first?.id ?? '', 'DELETE');
    expect((await send('GET', '/Users')).status).toBe(401);
    expect((await send('GET', '/Users', undefined, `Bearer ${second}`)).status).toBe(200);
  });
});

describe('POST /Users', () => {
  it('creates a user and names the request', async () => {
    const { status, body, headers } = await send('POST', '/Users', entraUser());
    expect(status).toBe(201);
    expect(body).toMatchObject({ userName: 'tess.lund@fjordworks.example', meta: { resourceType: 'User' } });
    expect(body.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(lastEvent()).toMatchObject({
      eventSource: 'identitystore-scim.amazonaws.com',
      eventName: 'CreateUser',
      userIdentity: { type: 'WebIdentityUser' },
      requestParameters: { tenantId: instance.provisioning.tenant },
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no last name', { name: { givenName: 'Joao' } }, "2 validation errors detected: Value at 'name.familyName'"],
    ['an empty first name', { name: { givenName: '', familyName: 'Lund' } }, "Value at 'name.givenName'"],
    ['no display name', { displayName: undefined }, "Value at 'displayName'"],
    ['a control character', { displayName: 'Tess\u0007' }, '1 validation error detected: Value at'],
    [
      'two phone numbers',
      {
        phoneNumbers: [
          { type: 'work', value: '1' },
          { type: 'mobile', value: '2' },
        ],
      },
      'List attribute phoneNumbers exceeds allowed limit of 1',
    ],
    ['an e-mail that is not primary', { emails: [{ type: 'work', value: 'a@b.example' }] }, 'Primary email'],
    ['a password', { password: 'x' }, 'password is not supported'],
    ['groups', { groups: [] }, 'groups is not supported'],
    ['a displayed e-mail', { emails: [{ value: 'a@b.example', primary: true, display: 'A' }] }, 'emails.display'],
    [
      'a manager with a name',
      { 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: 'x', displayName: 'X' } } },
      'manager.displayName',
    ],
  ])('with %s: 400, and only the event says why', async (_, change, reason) => {
    const { status, body } = await send('POST', '/Users', entraUser(change));
    expect(status).toBe(400);
    expect(body).toMatchObject({ detail: vague, status: '400', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] });
    expect(body.timeStamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/);
    expect(lastEvent()).toMatchObject({
      errorCode: 'ValidationException',
      errorMessage: expect.stringContaining(reason),
      userIdentity: { type: 'Unknown' },
    });
    expect(instance.store.users).toEqual([]);
  });

  it('with broken JSON: 400', async () => {
    expect((await send('POST', '/Users', '{')).status).toBe(400);
    expect(lastEvent()).toMatchObject({ errorMessage: 'Invalid JSON from RequestBody' });
  });

  it('of a name, e-mail or external id that is taken: 409', async () => {
    await createUser();
    for (const change of [
      { externalId: 'other', emails: [] },
      { userName: 'other@fjordworks.example', externalId: 'other' },
      { userName: 'other@fjordworks.example', emails: [] },
    ]) {
      expect((await send('POST', '/Users', entraUser(change))).status).toBe(409);
    }
    expect(lastEvent()).toMatchObject({ errorCode: 'ConflictException', errorMessage: 'Duplicate ExternalId' });
  });
});

describe('a user made by hand', () => {
  it('conflicts with a POST, but is found by its name and can be adopted', async () => {
    instance.provisioning.deleteToken(instance.provisioning.tokens[0]?.id ?? '', 'DELETE');
    instance.provisioning.disable('DISABLE');
    const name = 'tess.lund@fjordworks.example';
    addUserByHand(instance, { userName: name, email: name, givenName: 'Tess', familyName: 'Lund', displayName: 'Tess' });
    token = instance.provisioning.enable();
    expect((await send('POST', '/Users', entraUser())).status).toBe(409);
    const found = await send('GET', `/Users?filter=${encodeURIComponent(`userName eq "${name}"`)}`);
    expect(found.body).toMatchObject({ totalResults: 1 });
    const [{ id }] = found.body.Resources as [{ id: string }];
    const adopted = await send('PATCH', `/Users/${id}`, operations({ op: 'Add', path: 'externalId', value: 'object-id' }));
    expect(adopted).toMatchObject({ status: 200, body: { externalId: 'object-id' } });
  });

  it('can no longer be added once automatic provisioning is on', () => {
    const person = { userName: 'a', email: 'a@b.example', givenName: 'A', familyName: 'B', displayName: 'A B' };
    expect(() => addUserByHand(instance, person)).toThrow(/automatic provisioning/);
  });
});

describe('GET /Users', () => {
  const filter = (text: string) => send('GET', `/Users?filter=${encodeURIComponent(text)}`);

  it("answers Entra's probe with an empty list", async () => {
    expect(await filter('userName eq "8a6f0d1e-0000-4000-8000-000000000000"')).toMatchObject({
      status: 200,
      body: { totalResults: 0, itemsPerPage: 0, startIndex: 1, Resources: [] },
    });
  });

  it('finds by id, name, external id and group', async () => {
    const id = await createUser();
    const group = await send('POST', '/Groups', { displayName: 'Test', members: [{ value: id }] });
    for (const text of [
      `id eq "${id}"`,
      'userName eq "TESS.LUND@fjordworks.example"',
      'externalId eq "a0000000-0000-4000-8000-000000000002"',
      `groups.value eq "${group.body.id}"`,
    ]) {
      expect((await filter(text)).body).toMatchObject({ totalResults: 1 });
    }
  });

  it.each(['userName co "a"', 'displayName eq "Tess"', 'userName eq a', 'userName eq "a" or id eq "b"', ''])(
    'refuses the filter %s',
    async (text) => {
      expect((await filter(text)).status).toBe(400);
      expect(lastEvent()).toMatchObject({ errorMessage: 'Invalid Filter format' });
    },
  );

  it('pages by cursor, on one filter only', async () => {
    for (const number of [1, 2, 3]) {
      await createUser({ userName: `user${number}`, externalId: `${number}`, emails: [] });
    }
    const first = await send('GET', '/Users?count=2&cursor=');
    expect(first.body).toMatchObject({ itemsPerPage: 2 });
    expect(first.body).not.toHaveProperty('totalResults');
    const next = `/Users?count=2&cursor=${first.body.nextCursor}`;
    const second = await send('GET', next);
    expect(second.body).toMatchObject({ itemsPerPage: 1 });
    expect(second.body).not.toHaveProperty('nextCursor');
    expect((await send('GET', `${next}&filter=${encodeURIComponent('userName eq "user1"')}`)).status).toBe(400);
    expect((await send('GET', '/Users?count=101')).status).toBe(400);
  });
});

describe('PATCH /Users', () => {
  it("takes Entra's dialect: capitals, typed paths, words for truth", async () => {
    const id = await createUser();
    const { status, body } = await send(
      'PATCH',
      `/Users/${id}`,
      operations(
        { op: 'Replace', path: 'name.familyName', value: 'Lund-Berg' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'tess@fjordworks.example' },
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'Sales' },
        { op: 'Add', path: 'addresses[type eq "work"].postalCode', value: '0150' },
      ),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: { familyName: 'Lund-Berg', givenName: 'Tess' },
      emails: [{ value: 'tess@fjordworks.example', type: 'work', primary: true }],
      active: false,
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
      addresses: [{ type: 'work', postalCode: '0150' }],
    });
  });

  it('takes operations without a path, and plain JSON', async () => {
    const id = await createUser();
    const body = operations({ op: 'replace', value: { active: false, 'name.givenName': 'Teresa', title: 'Skipper' } });
    expect((await send('PATCH', `/Users/${id}`, body)).body).toMatchObject({
      active: false,
      title: 'Skipper',
      name: { givenName: 'Teresa' },
    });
  });

  it.each<[string, unknown, string]>([
    ['a second phone number', { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '2' }, 'phoneNumbers exceeds'],
    ['a remove without a path', { op: 'Remove' }, 'Missing path in PATCH request'],
    ['a replace without a value', { op: 'Replace', path: 'title' }, 'Missing value'],
    ['removing the user name', { op: 'Remove', path: 'userName' }, 'cannot be removed'],
    ['removing the last name', { op: 'Remove', path: 'name.familyName' }, "Value at 'name.familyName'"],
    ['another attribute', { op: 'Add', path: 'photos', value: [] }, 'cannot be changed'],
    ['an unknown operation', { op: 'Move', path: 'title' }, 'Invalid operation'],
  ])('refuses %s', async (_, operation, reason) => {
    const id = await createUser();
    expect((await send('PATCH', `/Users/${id}`, operations(operation))).status).toBe(400);
    expect(lastEvent()).toMatchObject({ errorMessage: expect.stringContaining(reason) });
  });

  it('refuses two operations on the user name', async () => {
    const id = await createUser();
    const twice = operations({ op: 'Replace', path: 'userName', value: 'a' }, { op: 'Replace', path: 'userName', value: 'b' });
    expect((await send('PATCH', `/Users/${id}`, twice)).status).toBe(400);
  });
});

describe('PUT and DELETE /Users', () => {
  it('replace and remove', async () => {
    const id = await createUser();
    expect((await send('PUT', `/Users/${id}`, entraUser({ displayName: 'Tess L.' }))).status).toBe(201);
    expect(instance.store.user(id)?.displayName).toBe('Tess L.');
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await send('GET', `/Users/${id}`)).status).toBe(404);
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(404);
  });
});

describe('groups', () => {
  async function createGroup(displayName = 'Test'): Promise<string> {
    const { status, body } = await send('POST', '/Groups', {
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:Group',
        'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
      ],
      externalId: displayName,
      displayName,
      meta: { resourceType: 'Group' },
    });
    expect(status).toBe(201);
    return String(body.id);
  }
  const members = (id: string) => [...(instance.store.group(id)?.members ?? [])];
  const add = (...ids: string[]) =>
    operations({ op: 'Add', path: 'members', value: ids.map((value) => ({ $ref: null, value })) });

  it('are created empty, then filled and emptied by PATCH; their members are never told', async () => {
    const [user, group] = [await createUser(), await createGroup()];
    const answer = await send('PATCH', `/Groups/${group}`, add(user));
    expect(answer).toMatchObject({ status: 204, body: {} });
    expect(members(group)).toEqual([user]);
    expect((await send('GET', `/Groups/${group}`)).body.members).toEqual([]);
    await send('PATCH', `/Groups/${group}`, operations({ op: 'Remove', path: 'members', value: [{ $ref: null, value: user }] }));
    expect(members(group)).toEqual([]);
    await send('PATCH', `/Groups/${group}`, add(user));
    await send('PATCH', `/Groups/${group}`, operations({ op: 'remove', path: `members[value eq "${user}"]` }));
    expect(members(group)).toEqual([]);
  });

  it("are found the way Entra looks: excludedAttributes don't matter", async () => {
    await createGroup();
    const found = await send('GET', `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "Test"')}`);
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ displayName: 'Test', members: [] }] });
  });

  it('are found by member', async () => {
    const [user, group] = [await createUser(), await createGroup()];
    await send('PATCH', `/Groups/${group}`, add(user));
    const filter = (text: string) => send('GET', `/Groups?filter=${encodeURIComponent(text)}`);
    expect((await filter(`id eq "${group}" and members eq "${user}"`)).body).toMatchObject({ totalResults: 1 });
    expect((await filter(`members.value eq "${user}"`)).body).toMatchObject({ totalResults: 1 });
    expect((await filter('members.value eq "nobody"')).status).toBe(404);
  });

  it('have unique names', async () => {
    await createGroup();
    expect((await send('POST', '/Groups', { displayName: 'test' })).status).toBe(409);
    expect(lastEvent()).toMatchObject({ errorCode: 'ConflictException', errorMessage: 'Duplicate GroupDisplayName' });
    expect((await send('POST', '/Groups', { displayName: '' })).status).toBe(400);
  });

  it.each<[string, unknown, number]>([
    ['more than 100 members at once', add(...Array.from({ length: 101 }, (_, index) => String(index))), 400],
    ['an unknown member', add('nobody'), 404],
    ['replacing all members', operations({ op: 'Replace', path: 'members', value: [{ value: 'x' }] }), 400],
    ['removing all members', operations({ op: 'Remove', path: 'members' }), 400],
    ['another attribute', operations({ op: 'Add', path: 'title', value: 'x' }), 400],
  ])('refuse %s', async (_, body, status) => {
    const group = await createGroup();
    expect((await send('PATCH', `/Groups/${group}`, body)).status).toBe(status);
  });

  it('do two undocumented things', async () => {
    const [user, group] = [await createUser(), await createGroup()];
    await send('PATCH', `/Groups/${group}`, add(user));
    expect((await send('PATCH', `/Groups/${group}`, operations({ op: 'replace', path: 'members', value: [] }))).status).toBe(204);
    expect(members(group)).toEqual([user]);
    const blank = operations({ op: 'replace', path: 'members', value: [{ value: '' }] });
    expect((await send('PATCH', `/Groups/${group}`, blank)).status).toBe(400);
    expect(members(group)).toEqual([]);
  });

  it('cannot be replaced by PUT, but renamed and deleted', async () => {
    const group = await createGroup();
    expect((await send('PUT', `/Groups/${group}`, {})).status).toBe(404);
    expect(
      (await send('PATCH', `/Groups/${group}`, operations({ op: 'Replace', value: { displayName: 'Tested' } }))).status,
    ).toBe(204);
    expect(instance.store.group(group)?.displayName).toBe('Tested');
    expect((await send('DELETE', `/Groups/${group}`)).status).toBe(204);
  });
});

describe('the service', () => {
  it('describes itself', async () => {
    expect((await send('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      filter: { supported: true, maxResults: 50 },
      bulk: { supported: false, maxOperations: 1 },
    });
    expect((await send('GET', '/ResourceTypes')).body).toMatchObject({ totalResults: 2 });
    expect((await send('GET', '/Schemas')).status).toBe(200);
    for (const path of ['/Me', '/Bulk', '/.search']) expect((await send('GET', path)).status).toBe(404);
  });

  it('lets through 40 reads and 25 writes a second', async () => {
    const now = vi.spyOn(clock, 'now').mockReturnValue(clock.now());
    const reads = await Promise.all(Array.from({ length: 41 }, () => send('GET', '/Users')));
    expect(reads.filter(({ status }) => status === 429)).toHaveLength(1);
    const writes = await Promise.all(Array.from({ length: 26 }, () => send('POST', '/Users', {})));
    expect(writes.filter(({ status }) => status === 429)).toHaveLength(1);
    now.mockReturnValue(clock.now() + 1_000);
    expect((await send('GET', '/Users')).status).toBe(200);
  });
});
