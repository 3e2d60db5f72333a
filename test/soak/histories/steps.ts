import fc from 'fast-check';
import type { CaptureId, StepId } from '../../../src/lab/ids.ts';
import { stepIds } from '../../../src/lab/lab.ts';
import { spMetadata } from '../../support/metadata.ts';
import type { Circumstances } from './circumstances.ts';
import type { Kill } from './fake-browser.ts';
import { prerequisites } from './model.ts';
import { type Sighted, sightings } from './sightings.ts';

/** The tabs of a history: consoles in two Regions, the portal twice, and a private window. */
export const tabs = [
  { id: 1, portal: 'aws', region: 'us-east-1', isPrivate: false },
  { id: 2, portal: 'aws', region: 'eu-west-1', isPrivate: false },
  { id: 3, portal: 'aws', region: 'us-east-1', isPrivate: false },
  { id: 4, portal: 'azure', region: null, isPrivate: false },
  { id: 5, portal: 'azure', region: null, isPrivate: false },
  { id: 6, portal: 'aws', region: 'us-east-1', isPrivate: true },
] as const;
export type Tab = (typeof tabs)[number];

/** A value somebody keeps, and the code it is refused with in given circumstances; `undefined` where it is kept. */
export interface Sample {
  readonly capture: CaptureId;
  readonly value: string;
  readonly tail: string | null;
  /** The Region a value of AWS belongs to. */
  readonly region?: string;
  readonly refusedAs: (circumstances: Circumstances) => string | undefined;
}

const never = () => undefined;
const inChina = 'cn-north-1';
const endpoint = (region: string, end: string): Sample => ({
  capture: 'scim-endpoint',
  value: `https://scim.${region}.amazonaws.com${region === inChina ? '.cn' : ''}/f0c1d2e3-0000-4000-8000-00000000${end}/scim/v2`,
  tail: null,
  region,
  refusedAs: ({ region: chosen, issuerRegion }) => {
    const [known, code] = chosen && chosen !== region ? [chosen, 'other-region'] : [issuerRegion, 'other-region-than-issuer'];
    if (!known || known === region) return undefined;
    return (known === inChina) === (region === inChina) ? code : 'other-partition';
  },
});
const metadata = (region: string): Sample => ({
  capture: 'aws-metadata',
  value: btoa(spMetadata({ region })),
  tail: null,
  region,
  refusedAs: ({ region: chosen }) => (chosen && chosen !== region ? 'other-region' : undefined),
});
const token = (end: string): Sample => ({
  capture: 'scim-token',
  value: `marker-token-of-the-histories-0123456789-${end}`,
  tail: end,
  refusedAs: never,
});

export const samples: readonly Sample[] = [
  { capture: 'portal-url', value: 'https://d-0123456789.awsapps.com/start', tail: null, refusedAs: never },
  { capture: 'portal-url', value: 'https://d-abcdef0123.awsapps.com/start', tail: null, refusedAs: never },
  { capture: 'portal-url', value: 'https://evil.example/start', tail: null, refusedAs: () => 'not-portal-url' },
  endpoint('us-east-1', '0001'),
  endpoint('us-east-1', '0002'),
  endpoint('eu-west-1', '0003'),
  endpoint(inChina, '0004'),
  { capture: 'scim-endpoint', value: 'http://scim.example/', tail: null, refusedAs: () => 'not-https' },
  token('aaaa'),
  token('bbbb'),
  token('cccc'),
  { capture: 'scim-token', value: 'short', tail: null, refusedAs: () => 'too-short' },
  metadata('us-east-1'),
  metadata('eu-west-1'),
  { capture: 'aws-metadata', value: btoa('{"a":1}'), tail: null, refusedAs: () => 'is-json' },
];

/** The Region of a value by what is kept of it; `null` where it has none. */
export function regionOf(value: string): string | null {
  return samples.find((sample) => sample.value === value)?.region ?? null;
}

/** Something that is said to the background. */
export type Said =
  | { readonly says: 'mark'; readonly mark: object }
  | { readonly says: 'sighted'; readonly tab: Tab; readonly isReload: boolean; readonly sighting: Sighted }
  | { readonly says: 'give'; readonly sample: Sample }
  | { readonly says: 'captured'; readonly tab: Tab; readonly sample: Sample }
  | { readonly says: 'fill-here'; readonly tab: Tab }
  | { readonly says: 'keep-region'; readonly tab: Tab }
  | { readonly says: 'mark-step'; readonly tab: Tab; readonly step: StepId; readonly as: 'done' | 'current' }
  | { readonly says: 'again'; readonly back: number }
  | { readonly says: 'import' }
  | { readonly says: 'reset' };

/** What happens next: messages at once, perhaps with the worker killed among them; or something that befalls the browser. */
export type Event =
  | { readonly event: 'said'; readonly said: readonly Said[]; readonly kill?: Kill }
  | { readonly event: 'sleep' }
  | { readonly event: 'restart' }
  | { readonly event: 'close'; readonly tab: Tab }
  | { readonly event: 'full'; readonly isFull: boolean }
  | { readonly event: 'damage'; readonly how: 'garbage' | 'newer' | 'missing' | 'half' }
  | { readonly event: 'clock'; readonly by: number };

const step = fc.constantFrom(...stepIds);
const tab = fc.constantFrom(...tabs);
const awsTab = fc.constantFrom(...tabs.filter(({ portal }) => portal === 'aws'));
const regions = fc.constantFrom('us-east-1', 'us-east-1', 'eu-west-1', null);
const captureIds: CaptureId[] = ['aws-metadata', 'scim-endpoint', 'scim-token', 'portal-url'];
/** The token is what two places hold together: it comes as often as all the rest. */
const sample = fc.oneof(fc.constantFrom(...samples), fc.constantFrom(...samples.filter(({ tail }) => tail !== null)));
const name = fc.constantFrom('Test', 'Class of Monday', 'Administrators');

const mark = fc.oneof(
  fc.record({ step, as: fc.constantFrom('done', 'skipped', 'todo') }),
  fc.record({ jumpTo: step }),
  fc.record({ prerequisite: fc.constantFrom(...prerequisites), ticked: fc.boolean() }),
  fc.record({ names: fc.record({ group: name, permissionSet: name, application: name }) }),
  fc.record({ region: regions }),
  fc.record({ forget: fc.constantFrom(...captureIds) }),
);

const seen = { aws: sightings('aws'), azure: sightings('azure') };
const sighted = tab.chain((one) =>
  fc.record({
    says: fc.constant('sighted' as const),
    tab: fc.constant(one),
    isReload: fc.boolean(),
    sighting: seen[one.portal],
  }),
);

const oneSaid: fc.Arbitrary<Said> = fc.oneof(
  { weight: 6, arbitrary: sighted },
  { weight: 4, arbitrary: fc.record({ says: fc.constant('mark' as const), mark }) },
  { weight: 3, arbitrary: fc.record({ says: fc.constant('give' as const), sample }) },
  { weight: 3, arbitrary: fc.record({ says: fc.constant('captured' as const), tab: awsTab, sample }) },
  { weight: 1, arbitrary: fc.record({ says: fc.constant('fill-here' as const), tab: fc.constantFrom(tabs[3], tabs[4]) }) },
  { weight: 1, arbitrary: fc.record({ says: fc.constant('keep-region' as const), tab: awsTab }) },
  {
    weight: 1,
    arbitrary: fc.record({
      says: fc.constant('mark-step' as const),
      tab,
      step,
      as: fc.constantFrom('done' as const, 'current' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ says: fc.constant('again' as const), back: fc.nat(12) }) },
);
const alone: fc.Arbitrary<Said> = fc.constantFrom({ says: 'import' as const }, { says: 'reset' as const });
const kill = fc.record({ call: fc.nat(14), applied: fc.boolean() });

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 10, arbitrary: oneSaid.map((one) => ({ event: 'said' as const, said: [one] })) },
  { weight: 5, arbitrary: fc.record({ event: fc.constant('said' as const), said: oneSaid.map((one) => [one]), kill }) },
  {
    weight: 3,
    arbitrary: fc.record({ event: fc.constant('said' as const), said: fc.array(oneSaid, { minLength: 2, maxLength: 2 }), kill }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ event: fc.constant('said' as const), said: fc.array(oneSaid, { minLength: 2, maxLength: 5 }) }),
  },
  { weight: 1, arbitrary: alone.map((one) => ({ event: 'said' as const, said: [one] })) },
  { weight: 1, arbitrary: fc.record({ event: fc.constant('said' as const), said: alone.map((one) => [one]), kill }) },
  { weight: 2, arbitrary: fc.constant({ event: 'sleep' as const }) },
  { weight: 1, arbitrary: fc.constant({ event: 'restart' as const }) },
  { weight: 2, arbitrary: tab.map((one) => ({ event: 'close' as const, tab: one })) },
  { weight: 1, arbitrary: fc.boolean().map((isFull) => ({ event: 'full' as const, isFull })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('garbage' as const, 'newer' as const, 'missing' as const, 'half' as const)
      .map((how) => ({ event: 'damage' as const, how })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-86_400_000, -1_000, 3_600_000, 400 * 86_400_000).map((by) => ({ event: 'clock' as const, by })),
  },
);

/** Histories: what happens to the background, one after the other. */
export const histories = fc.array(event, { minLength: 5, maxLength: 40, size: 'max' });
