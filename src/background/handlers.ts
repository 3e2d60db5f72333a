import * as v from 'valibot';
import { type Fact, type Mark, newProgress } from '../core/progress.ts';
import { exportProgress } from '../core/saved-progress.ts';
import { captures } from '../lab/captures.ts';
import type { CaptureId } from '../lab/ids.ts';
import type { MessageSender } from '../platform/runtime.ts';
import { type Answers, type Envelope, type FromPanel, type FromPortal, fromPanel, fromPortal } from '../protocol.ts';
import { classFromLine } from '../protocol-class.ts';
import { keep } from './captures.ts';
import { checkedImport } from './checked-import.ts';
import { classHandlers, lineHandlers } from './class-handlers.ts';
import { deliverFrom, deliverHere } from './deliver.ts';
import { diagnose } from './diagnose.ts';
import { dropPack, packFile, teach } from './packs.ts';
import { survivalHandlers } from './panel-survival.ts';
import { tryEndpoint } from './preflight.ts';
import { currentProgress, replace, take } from './progress-store.ts';
import { readFromPage } from './read-from-page.ts';
import { withSecret } from './secret-records.ts';
import { classify, type PortalSender } from './sender.ts';
import { goToStep, openPanel, openPrivately } from './surfaces.ts';
import { lookAgain, sighted } from './tabs.ts';
import { takeUpPack } from './take-up-pack.ts';
import { forgetSecrets } from './vault.ts';
import { endPicking, enter, pointAt, whatToFind } from './what-to-find.ts';

type PortalHandlers = { readonly [K in keyof FromPortal]: (body: FromPortal[K], sender: PortalSender) => Promise<Answers[K]> };
type PanelHandlers = { readonly [K in keyof FromPanel]: (body: FromPanel[K]) => Promise<Answers[K]> };

/** What content scripts may ask. A private window is looked at, never recorded. */
const portalHandlers: PortalHandlers = {
  enter: (_, sender) => enter(sender),
  'what-to-find': (_, sender) => whatToFind(sender.portal),
  'point-at': async (body, sender) => {
    await pointAt(body, sender);
  },
  'end-picking': async (_, sender) => {
    await endPicking(sender);
  },
  teach: async (taught, sender) => {
    // What a private window shows is not to be remembered, nor what a portal says of the other.
    if (sender.isPrivate || !taught.page.startsWith(`${sender.portal}/`)) return { taught: false };
    const answer = await teach(taught);
    await endPicking(sender);
    await lookAgain();
    return answer;
  },
  sighted,
  captured: async ({ id, capture, value, via, account }, sender) =>
    keep({ id, capture, value, from: { portal: sender.portal, via, ...(account ? { account } : {}) }, sender }),
  'fill-here': ({ capture, target }, sender) => deliverHere(capture, target, sender),
  'keep-region': async ({ id }, sender) => {
    if (sender.isPrivate) return;
    const { regionSeen } = await currentProgress();
    if (regionSeen) await record(id, { region: regionSeen });
  },
  'mark-step': async ({ id, step, as }, sender) => {
    if (!sender.isPrivate) await record(id, as === 'done' ? { step, as: 'done' } : { jumpTo: step });
  },
  'open-panel': (_, sender) => openPanel(sender),
  'go-to-step': ({ step }, sender) => goToStep(step, sender),
};

/** What the extension's own pages may ask. */
const panelHandlers: PanelHandlers = {
  mark: async ({ id, mark }) => {
    if ('forget' in mark) await forget(id, mark.forget);
    else await record(id, mark);
  },
  keep: ({ capture }) => readFromPage(capture),
  give: ({ id, capture, value, via, fileName }) => keep({ id, capture, value, from: { via, ...(fileName ? { fileName } : {}) } }),
  fill: ({ capture }) => deliverFrom(capture),
  'try-endpoint': tryEndpoint,
  go: ({ step }) => goToStep(step),
  'open-portal-privately': () => openPrivately(),
  'export-progress': async () => ({ text: exportProgress(await currentProgress()) }),
  'import-progress': async ({ text }) => {
    const read = await checkedImport(text);
    if (!read.ok) return { imported: false, problem: read.problem };
    await replace(read.value);
    await forgetSecrets();
    await lookAgain();
    return { imported: true };
  },
  'use-pack': async ({ id, text }) => {
    const answer = await takeUpPack(text, id);
    if (answer.ok) await lookAgain();
    return answer;
  },
  'drop-pack': async ({ pack }) => {
    await dropPack(pack);
    await lookAgain();
  },
  'pack-file': ({ pack }) => packFile(pack),
  diagnose,
  ...survivalHandlers,
  ...classHandlers,
  reset: async () => {
    await replace(newProgress(Date.now()));
    await forgetSecrets();
    await lookAgain();
  },
};

/** The door: who sends, is it a message they may send, has it the right shape. Anything else is left unanswered. */
export function answer(message: unknown, from: MessageSender): Promise<unknown> | undefined {
  const sender = classify(from);
  const envelope = readEnvelope(message);
  if (!sender || !envelope) return undefined;
  if (sender.context === 'line') return dispatch(classFromLine, lineHandlers, envelope, undefined);
  if (sender.context === 'own-page') return dispatch(fromPanel, panelHandlers, envelope, undefined);
  return dispatch(fromPortal, portalHandlers, envelope, sender);
}

function dispatch(
  schemas: Readonly<Record<string, v.GenericSchema>>,
  handlers: object,
  { type, body }: Envelope,
  sender: PortalSender | undefined,
): Promise<unknown> | undefined {
  if (!Object.hasOwn(schemas, type) || !Object.hasOwn(handlers, type)) return undefined;
  const schema = schemas[type];
  const parsed = schema && v.safeParse(schema, body);
  if (!parsed?.success) return Promise.reject(new TypeError(`The message "${type}" does not have the shape it should have`));
  const handle = (handlers as Record<string, (body: unknown, sender: unknown) => Promise<unknown>>)[type];
  // Where a worker is killed while it works, Chromium may answer with `undefined`: an answer is never that.
  return handle?.(parsed.output, sender).then((one) => one ?? null);
}

function readEnvelope(message: unknown): Envelope | undefined {
  const parsed = v.safeParse(v.strictObject({ type: v.string(), body: v.unknown() }), message);
  return parsed.success ? parsed.output : undefined;
}

async function forget(id: string, capture: CaptureId): Promise<void> {
  const fact: Fact = { id, at: Date.now(), kind: 'marked', mark: { forget: capture } };
  if (captures[capture].secret) await withSecret(capture, undefined, fact);
  else await take(fact);
  await lookAgain();
}

async function record(id: string, mark: Mark): Promise<void> {
  const fact: Fact = { id, at: Date.now(), kind: 'marked', mark };
  const { before, after } = await take(fact);
  if (after !== before) await lookAgain();
}
