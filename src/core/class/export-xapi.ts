import type { StepId } from '../../lab/ids.ts';
import { lab, labStepIds, step, stepIds } from '../../lab/lab.ts';
import { utf8 } from './bytes.ts';
import type { Row } from './row.ts';
import { durationsOf } from './stuck.ts';
import { stepsBehind } from './view.ts';

/** A statement of xAPI 1.0.3 (and 2.0, IEEE 9274.1.1), as far as this export uses it. */
export interface Statement {
  /** A UUID made from all the rest: the same statement has the same id however often it is exported. */
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly name: string;
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: {
    readonly completion?: boolean;
    /** ISO 8601, to a hundredth of a second. */
    readonly duration?: string;
    readonly extensions?: { readonly [iri: string]: string | number };
  };
  readonly context: {
    /** One for each participant of a class. */
    readonly registration: string;
    readonly platform: 'Crosswalk';
    /** The version of the lab. */
    readonly revision: string;
    readonly contextActivities: { readonly parent?: readonly Activity[]; readonly grouping: readonly Activity[] };
  };
  /** ISO 8601, by the participant's own clock. */
  readonly timestamp: string;
}

interface LanguageMap {
  readonly en: string;
}

interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: { readonly type: string; readonly name: LanguageMap };
}

/** Identifiers only: nothing is fetched from there. */
const home = 'https://crosswalk.example';
const adl = 'http://adlnet.gov/expapi';

const verbs = {
  initialized: { id: `${adl}/verbs/initialized`, display: { en: 'initialized' } },
  progressed: { id: `${adl}/verbs/progressed`, display: { en: 'progressed' } },
  completed: { id: `${adl}/verbs/completed`, display: { en: 'completed' } },
  skipped: { id: 'http://id.tincanapi.com/verb/skipped', display: { en: 'skipped' } },
  terminated: { id: `${adl}/verbs/terminated`, display: { en: 'terminated' } },
} as const;

/** `proof`: why a step counts as done. `progress`: how much of the lab is behind somebody, in percent, as cmi5 has it. */
const extensions = { proof: `${home}/xapi/proof`, progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress' } as const;

const labActivity: Activity = {
  objectType: 'Activity',
  id: `${home}/lab/${lab.id}`,
  definition: { type: `${adl}/activities/course`, name: { en: lab.title } },
};

function stepActivity(id: StepId): Activity {
  return {
    objectType: 'Activity',
    id: `${labActivity.id}/step/${id}`,
    definition: { type: `${adl}/activities/lesson`, name: { en: `${id} ${step(id).title}` } },
  };
}

export interface XapiOptions {
  /** The class's id. */
  readonly classId: string;
  /** When the instructor ended the class; those who had not finished end with it. */
  readonly endedAt?: number;
}

/**
 * The class as xAPI statements, each participant's in the order in which it happened: that they began, each step done
 * or skipped with its proof, how far they are, that they finished. Nobody is graded, so nothing is `passed`.
 * Ids are made from the content, so that a record store takes a second export of the same as the same.
 */
export async function statementsOf(rows: ReadonlyMap<string, Row>, options: XapiOptions): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const row of rows.values()) {
    const about = await aboutOf(row, options.classId);
    statements.push(...(await Promise.all(saidOf(row, options).map((said) => withId(about(said))))));
  }
  return statements;
}

type Said = Pick<Statement, 'verb' | 'object' | 'result'> & { readonly at: number };

function saidOf(row: Row, { endedAt }: XapiOptions): Said[] {
  const { report } = row;
  const durations = durationsOf(report);
  const steps = stepIds
    .flatMap((id, place): Said[] => {
      const record = report.steps[id];
      if (!record) return [];
      const object = stepActivity(id);
      if (record.status === 'skipped') return [{ verb: verbs.skipped, object, at: record.at }];
      const result = {
        completion: true,
        duration: duration(durations[place] ?? 0),
        extensions: { [extensions.proof]: record.proof },
      };
      return [{ verb: verbs.completed, object, result, at: record.at }];
    })
    .sort((a, b) => a.at - b.at);
  const started = { verb: verbs.initialized, object: labActivity, at: report.startedAt };
  const progress = Math.floor((100 * stepsBehind(row)) / labStepIds.length);
  const result = { extensions: { [extensions.progress]: progress } };
  const isFinished = stepsBehind(row) === labStepIds.length;
  const finishedAt = Math.max(...labStepIds.map((id) => report.steps[id]?.at ?? 0));
  const taken = { completion: true, duration: duration(finishedAt - report.startedAt) };
  return [
    started,
    ...steps,
    ...(isFinished
      ? [{ verb: verbs.completed, object: labActivity, result: taken, at: finishedAt }]
      : [{ verb: verbs.progressed, object: labActivity, result, at: report.at }]),
    ...(endedAt === undefined || isFinished ? [] : [{ verb: verbs.terminated, object: labActivity, result, at: endedAt }]),
  ];
}

/** What every statement of a participant has in common. */
async function aboutOf({ id, report }: Row, classId: string) {
  const homePage = `${home}/class/${classId}`;
  const actor = { objectType: 'Agent', name: report.name, account: { homePage, name: id } } as const;
  const registration = await uuidOf(`${homePage}/${id}`);
  const grouping = [
    { objectType: 'Activity', id: homePage, definition: { type: `${adl}/activities/meeting`, name: { en: 'Class' } } },
  ] as const;
  return ({ verb, object, result, at }: Said): Omit<Statement, 'id'> => ({
    actor,
    verb,
    object,
    ...(result ? { result } : {}),
    context: {
      registration,
      platform: 'Crosswalk',
      revision: report.lab.version,
      contextActivities: object.id === labActivity.id ? { grouping } : { parent: [labActivity], grouping },
    },
    timestamp: new Date(at).toISOString(),
  });
}

async function withId(statement: Omit<Statement, 'id'>): Promise<Statement> {
  return { id: await uuidOf(JSON.stringify(statement)), ...statement };
}

/** The namespace for addresses (RFC 9562, section 6.6): 6ba7b811-9dad-11d1-80b4-00c04fd430c8. */
const namespace = Uint8Array.of(0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8);

/** A UUID of version 5 (RFC 9562, section 5.5): made from a text, always the same. */
export async function uuidOf(text: string): Promise<string> {
  const said = utf8(text);
  const whole = new Uint8Array(namespace.length + said.length);
  whole.set(namespace);
  whole.set(said, namespace.length);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', whole)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function duration(milliseconds: number): string {
  return `PT${Math.max(0, Math.round(milliseconds / 10) / 100)}S`;
}
