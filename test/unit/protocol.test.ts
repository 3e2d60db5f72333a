import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { namesSchema } from '../../src/core/shared-schemas.ts';
import { lab } from '../../src/lab/lab.ts';
import { fromPanel, fromPortal } from '../../src/protocol.ts';

const id = 'message-1';
const step = '3.5';
const capture = 'scim-endpoint';
const target = 'azure/connectivity.tenant-url';
const sighting = { pages: [] };
const [prerequisite] = Object.keys(lab.prerequisites);
const text = (length: number) => 'x'.repeat(length);
const names = { group: 'Monday', permissionSet: 'Admins', application: 'AWS' };

type Bodies = { readonly good: readonly object[]; readonly bad: readonly object[] };

const portal: { readonly [message in keyof typeof fromPortal]: Bodies } = {
  enter: { good: [{}], bad: [{ more: 1 }] },
  'what-to-find': { good: [{}], bad: [{ portal: 'aws' }] },
  'point-at': { good: [{ target }], bad: [{}, { target: 'azure/connectivity' }, { target: 'constructor' }, { target, more: 1 }] },
  'end-picking': { good: [{}], bad: [{ more: 1 }] },
  teach: {
    good: [{ page: 'aws/settings', change: { targets: { actions: { name: ['Manage'] } } } }],
    bad: [
      { page: 'aws/none', change: {} },
      { page: 'aws/settings' },
      { page: 'aws/settings', change: { route: ['x'] } },
      { page: 'aws/settings', change: {}, more: 1 },
    ],
  },
  sighted: {
    good: [{ id, sighting }],
    bad: [{ id }, { sighting }, { id, sighting: { pages: [{}] } }, { id, sighting, more: 1 }],
  },
  captured: {
    good: [
      { id, capture, value: '', via: 'page' },
      { id, capture, value: text(1_500_000), via: 'download', account: '1234' },
      { id, capture, value: 'x', via: 'url' },
    ],
    bad: [
      { capture, value: 'x', via: 'page' },
      { id, capture: 'password', value: 'x', via: 'page' },
      { id, capture, value: text(1_500_001), via: 'page' },
      { id, capture, value: 7, via: 'page' },
      { id, capture, value: 'x', via: 'paste' },
      { id, capture, value: 'x', via: 'file' },
      { id, capture, value: 'x', via: 'page', account: '12345' },
      { id, capture, value: 'x', via: 'page', account: '123456789012' },
      { id, capture, value: 'x', via: 'page', account: '123' },
      { id, capture, value: 'x', via: 'page', account: 'abcd' },
      { id, capture, value: 'x', via: 'page', account: undefined },
      { id, capture, value: 'x', via: 'page', region: 'us-east-1' },
    ],
  },
  'fill-here': { good: [{ capture, target }], bad: [{ capture }, { target }, { capture, target, value: 'x' }] },
  'keep-region': { good: [{ id }], bad: [{}, { id, region: 'us-east-1' }] },
  'mark-step': {
    good: [
      { id, step, as: 'done' },
      { id, step, as: 'current' },
    ],
    bad: [
      { id, step, as: 'skipped' },
      { id, step, as: 'todo' },
      { id, step: '9.9', as: 'done' },
      { id, step },
      { step, as: 'done' },
    ],
  },
  'open-panel': { good: [{}], bad: [{ more: 1 }] },
  'go-to-step': { good: [{ step }], bad: [{}, { step: '0' }, { step, more: 1 }] },
};

const panel: { readonly [message in keyof typeof fromPanel]?: Bodies } = {
  mark: {
    good: [
      { id, mark: { step, as: 'done' } },
      { id, mark: { step, as: 'skipped' } },
      { id, mark: { step, as: 'todo' } },
      { id, mark: { jumpTo: step } },
      { id, mark: { prerequisite, ticked: true } },
      { id, mark: { names } },
      { id, mark: { region: 'us-gov-east-1' } },
      { id, mark: { region: null } },
      { id, mark: { forget: capture } },
    ],
    bad: [
      { id, mark: {} },
      { id, mark: { step } },
      { id, mark: { step, as: 'current' } },
      { id, mark: { step, as: 'done', proof: 'observed' } },
      { id, mark: { jumpTo: '9.9' } },
      { id, mark: { jumpTo: step, more: 1 } },
      { id, mark: { prerequisite: 'constructor', ticked: true } },
      { id, mark: { prerequisite, ticked: 'yes' } },
      { id, mark: { names: { ...names, token: 'x' } } },
      ...['xx', 'us-east', 'us-east-1 ', ' us-east-1', 'US-EAST-1', 'us--1', 'u-east-1', '12-east-1', 'us-12-1', 'us-east-x'].map(
        (region) => ({ id, mark: { region } }),
      ),
      { id, mark: { forget: 'everything' } },
      { mark: { forget: capture } },
      { id, mark: { forget: capture }, more: 1 },
    ],
  },
  keep: { good: [{ capture }], bad: [{}, { capture: 'toString' }, { capture, value: 'x' }] },
  give: {
    good: [
      { id, capture, value: 'x', via: 'file', fileName: text(255) },
      { id, capture, value: 'x', via: 'paste' },
    ],
    bad: [
      { id, capture, value: 'x', via: 'page' },
      { id, capture, value: 'x', via: 'file', fileName: text(256) },
      { id, capture, value: 'x', via: 'file', fileName: undefined },
      { id, capture, value: 'x', via: 'file', account: '1234' },
    ],
  },
  fill: { good: [{ capture }], bad: [{}, { capture, target }] },
  'try-endpoint': { good: [{}], bad: [{ endpoint: 'https://evil.example/' }] },
  go: { good: [{ step }], bad: [{}, { step, more: 1 }] },
  'open-portal-privately': { good: [{}], bad: [{ url: 'https://evil.example/' }] },
  'export-progress': { good: [{}], bad: [{ more: 1 }] },
  'import-progress': { good: [{ text: text(4_000_000) }], bad: [{}, { text: text(4_000_001) }, { text: 'x', more: 1 }] },
  'use-pack': {
    good: [{ id, text: text(4_000_000) }],
    bad: [
      { text: 'x' },
      { id, text: text(4_000_001) },
      { id: text(49), text: 'x' },
      { id: text(7), text: 'x' },
      { id, text: 'x', more: 1 },
    ],
  },
  'drop-pack': { good: [{ pack: text(64) }], bad: [{}, { pack: text(65) }, { pack: 'x', more: 1 }] },
  'pack-file': { good: [{ pack: 'x' }], bad: [{}, { pack: 'x', more: 1 }] },
  diagnose: { good: [{}], bad: [{ more: 1 }] },
  reset: { good: [{}], bad: [{ more: 1 }] },
};

const all = [
  ...Object.entries(portal).map(([message, bodies]) => ({ from: 'a page', message, bodies, schemas: fromPortal as Schemas })),
  ...Object.entries(panel).map(([message, bodies]) => ({ from: 'the panel', message, bodies, schemas: fromPanel as Schemas })),
];
type Schemas = { readonly [message: string]: v.GenericSchema };

describe('the shape of messages', () => {
  it.each(all)('$message from $from is taken in its shape and in no other', ({ message, bodies, schemas }) => {
    const schema = schemas[message] as v.GenericSchema;
    for (const body of bodies.good)
      expect(v.safeParse(schema, body), JSON.stringify(body).slice(0, 200)).toMatchObject({ success: true });
    for (const body of bodies.bad) expect(v.is(schema, body), JSON.stringify(body).slice(0, 200)).toBe(false);
    for (const body of [undefined, null, 'x', 7]) expect(v.is(schema, body)).toBe(false);
  });

  it.each(['12345678', 'a'.repeat(64), 'Az09-Az09', '00000000-0000-4000-8000-000000000001'])('may have the id %s', (good) => {
    expect(v.is(fromPortal['keep-region'], { id: good })).toBe(true);
  });

  it.each(['1234567', 'a'.repeat(65), 'message_1', ' message-1', 'message-1 ', 'message-1\n', '', 'message.1'])(
    'may not have the id %j',
    (bad) => {
      expect(v.is(fromPortal['keep-region'], { id: bad })).toBe(false);
    },
  );

  it.each(['message-1', 'a'.repeat(48)])('may have the id %s for a pack', (good) => {
    expect(v.is(fromPanel['use-pack'], { id: good, text: '' })).toBe(true);
  });

  it.each(['message_1', ' message-1', 'message-1 '])('may not have the id %j for a pack', (bad) => {
    expect(v.is(fromPanel['use-pack'], { id: bad, text: '' })).toBe(false);
  });
});

describe('the names a person chooses', () => {
  it('are kept without white space around them', () => {
    const given = { group: ' Monday\n', permissionSet: '\tAdmins', application: 'AWS ' };
    expect(v.parse(namesSchema, given)).toEqual(names);
  });

  it.each([
    ['group', 120],
    ['permissionSet', 64],
    ['application', 120],
  ] as const)('have one to so many characters: %s, %i', (name, most) => {
    for (const length of [1, most]) expect(v.is(namesSchema, { ...names, [name]: text(length) })).toBe(true);
    for (const bad of ['', ' ', text(most + 1), 7, undefined]) expect(v.is(namesSchema, { ...names, [name]: bad })).toBe(false);
  });

  it('are all there, and no others', () => {
    const { group: _, ...without } = names;
    expect(v.is(namesSchema, without)).toBe(false);
    expect(v.is(namesSchema, { ...names, token: 'x' })).toBe(false);
  });
});
