import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { splitTarget } from '../../src/core/target-id.ts';
import { captures } from '../../src/lab/captures.ts';
import { startPages } from '../../src/lab/hosts.ts';
import type { Capture, KnownError, Mistake, Move, TargetId } from '../../src/lab/ids.ts';
import { lab, labStepIds, page as pageOf, stepIds, step as stepOf } from '../../src/lab/lab.ts';
import { mistakes } from '../../src/lab/mistakes.ts';
import { type Edition, editions, type Page } from '../../src/lab/model.ts';

/** The numbering of the lab as printed: sections 1 to 6, and how many steps each has. */
const printed = { 1: 6, 2: 8, 3: 7, 4: 5, 5: 7, 6: 17 };
const pages = Object.entries(lab.pages) as [keyof typeof lab.pages, Page][];
const steps = stepIds.map((id) => [id, stepOf(id)] as const);

describe('the lab’s numbering', () => {
  it('has every printed step once, in order', () => {
    const expected = Object.entries(printed).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
    );
    expect(labStepIds).toEqual(expected);
    expect(expected).toHaveLength(50);
  });

  it('has the six prerequisites, each with how it is checked', () => {
    expect(Object.values(lab.prerequisites)).toHaveLength(6);
    for (const { check } of Object.values(lab.prerequisites)) expect(check).not.toBe('');
  });

  it('has the clean-up in the order that works', () => {
    expect(Object.keys(lab.sections[6].steps)).toEqual(['7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7']);
    const order = ['token', 'provisioning', 'source', 'assignment', 'permission set', 'application', 'Identity Center'];
    expect(Object.values(lab.sections[6].steps).map(({ title }, index) => [title, title.includes(order[index] ?? '')])).toEqual(
      Object.values(lab.sections[6].steps).map(({ title }) => [title, true]),
    );
  });

  it('has the appendix, with a query that can run', () => {
    expect(lab.appendix1.query).not.toMatch(/\\/);
    expect(lab.appendix1.query).toMatch(/eventsource IN/);
    expect(lab.appendix1.places.map(({ portal }) => portal)).toEqual(['azure', 'aws']);
  });

  it('says where the lab itself is wrong or dangerous today', () => {
    expect(stepOf('1.5').caution).toMatch(/delete the organization/);
    expect(stepOf('1.4').caution).toMatch(/free plan/);
    expect(stepOf('2.5').caution).toMatch(/licence/i);
    expect(stepOf('3.7').caution).toMatch(/CONFIRM.*ACCEPT/);
    expect(stepOf('4.3').caution).toMatch(/before section 5/);
    expect(lab.appendix1.caution).toMatch(/backslashes/);
    expect(lab.prerequisites.licence.caution).toMatch(/every edition/);
  });
});

describe('steps', () => {
  it.each(steps)('%s says what to do in our own words, and on which portal', (_, step) => {
    expect(step.title).not.toBe('');
    expect(step.say.length).toBeGreaterThan(20);
    expect(Object.keys(startPages)).toContain(step.portal);
  });

  it.each(steps)('%s has a proof, and says why where it can only be declared', (_, { proof }) => {
    expect(proof.observed || proof.captured || proof.region || proof.declared).toBeTruthy();
  });

  it.each(steps)('%s rests only on steps before it', (id, { needs = [] }) => {
    for (const needed of needs) expect(stepIds.indexOf(needed)).toBeLessThan(stepIds.indexOf(id));
  });

  it.each(steps)('%s points only at pages that can be reached', (_, { moves }) => {
    for (const move of moves as readonly Move[]) expect(isReachable(splitTarget(move.target).page), move.target).toBe(true);
  });
});

describe('pages', () => {
  it.each(pages)('%s names targets that exist where it is reached from', (_, page) => {
    for (const door of page.reachedBy ?? []) expect(exists(door as TargetId), door).toBe(true);
  });

  it.each(pages)('%s has signals about its own targets', (_, page) => {
    for (const signal of Object.values(page.signals ?? {}))
      if (signal.target) expect(Object.keys(page.targets)).toContain(signal.target);
  });

  it.each(pages)('%s speaks of its own portal’s editions only', (id, page) => {
    const known: readonly string[] = editions[id.startsWith('aws/') ? 'aws' : 'azure'];
    const named = [
      page.recognise.heading,
      page.recognise.says,
      ...Object.values(page.targets).flatMap((target) => [target.name, target.within]),
      ...Object.values(page.signals ?? {}).flatMap((signal) => [signal.says, signal.within, signal.column]),
    ];
    for (const names of named) for (const edition of Object.keys(names ?? {})) expect(known).toContain(edition as Edition);
  });

  it.each(pages)('%s has regular expressions that compile', (_, page) => {
    for (const route of page.recognise.route ?? []) expect(() => new RegExp(route)).not.toThrow();
    for (const { like, route } of Object.values(page.signals ?? {}))
      expect(() => [new RegExp(like ?? ''), new RegExp(route ?? '')]).not.toThrow();
  });
});

describe('captures', () => {
  const entries = Object.entries(captures) as [string, Capture][];

  it.each(entries)('%s has a source on its own side and a goal on the other', (id, { from, to, portal }) => {
    expect(from.length).toBeGreaterThan(0);
    for (const { target } of from) expect([target, exists(target), target.startsWith(portal)]).toEqual([target, true, true]);
    for (const { target } of to) expect([target, exists(target), target.startsWith(portal)]).toEqual([target, true, false]);
    // The portal's address goes to the person, who opens it.
    if (id !== 'portal-url') expect(to.length).toBeGreaterThan(0);
  });

  it('are each kept at one step', () => {
    for (const id of Object.keys(captures))
      expect(steps.filter(([, step]) => (step.proof.captured as readonly string[] | undefined)?.includes(id))).toHaveLength(1);
  });

  it.each(entries.filter(([, { secret }]) => secret))('%s is a secret that goes to known addresses alone', (_, { to }) => {
    for (const { target, route = '' } of to) expect([target, route.startsWith('^')]).toEqual([target, true]);
    for (const { route = '' } of to) expect(new RegExp(route, 'i').test('/#home')).toBe(false);
  });

  it('has one secret: the token', () => {
    expect(entries.filter(([, capture]) => capture.secret).map(([id]) => id)).toEqual(['scim-token']);
  });
});

describe('mistakes', () => {
  const entries = Object.entries(mistakes) as [string, Mistake][];

  it.each(entries)('%s can be noticed, and says what to do', (_, mistake) => {
    expect(mistake.at || mistake.seen || mistake.rule).toBeTruthy();
    expect(mistake.say.length).toBeGreaterThan(30);
    for (const target of mistake.at ?? []) expect(exists(target), target).toBe(true);
  });
});

describe('known errors', () => {
  const entries = Object.entries(lab.errors) as [string, KnownError][];

  it.each(entries)('%s can be told, and says why and what helps', (_, { codes, says, cause, remedy }) => {
    expect(codes ?? says).toBeDefined();
    expect(cause.length).toBeGreaterThan(20);
    expect(remedy.length).toBeGreaterThan(20);
  });

  it.each(entries)('%s is seen by signs that exist', (_, { seen = [] }) => {
    for (const sign of seen) {
      const [page = '', signal = ''] = sign.split('#');
      expect(Object.keys(pageOf(page as keyof typeof lab.pages).signals ?? {}), sign).toContain(signal);
    }
  });

  it('have each code once', () => {
    const codes = entries.flatMap(([, error]) => error.codes ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what is published beside the data', () => {
  it('is a schema that the data fits', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/lab/lab.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(lab)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['a step without a proof', (copy: Copy) => delete copy.sections[0].steps['1.1'].proof],
    ['an unknown role', (copy: Copy) => (copy.pages['aws/users'].targets.add.role = 'wizard')],
    ['an unknown edition', (copy: Copy) => (copy.pages['aws/users'].targets.add.name = { '1999': 'Add' })],
    ['markup in a field that is none', (copy: Copy) => (copy.captures['aws-metadata'].html = '<b>')],
    ['a foreign key', (copy: Copy) => (copy.script = 'alert(1)')],
  ])('is a schema that refuses %s', (_, spoil) => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/lab/lab.schema.json'), 'utf8'));
    const copy = JSON.parse(JSON.stringify(lab)) as Copy;
    spoil(copy);
    expect(new Ajv({ strict: true }).compile(schema)(copy)).toBe(false);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a copy that the tests damage on purpose
type Copy = any;

function exists(target: TargetId): boolean {
  const { page, name } = splitTarget(target);
  return page in lab.pages && name in pageOf(page).targets;
}

/** Whether some way leads to a page: from a bar, which is always there, or from where a portal starts. */
function isReachable(id: keyof typeof lab.pages, seen: ReadonlySet<string> = new Set()): boolean {
  const page = pageOf(id);
  if (page.layer === 'bar' || !page.reachedBy) return page.layer === 'bar' || entrances.has(id);
  if (seen.has(id)) return false;
  return page.reachedBy.some((door) => isReachable(splitTarget(door as TargetId).page, new Set([...seen, id])));
}

/** Pages that a person comes to by an address: the portal's sign-in and what lies behind it. */
const entrances = new Set<string>([
  'aws/console-home',
  'aws/access-portal',
  'aws/portal-sign-in',
  'aws/role-console',
  'azure/home',
  'azure/sign-in',
  'azure/sign-in-error',
  'azure/connectivity',
]);
