import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { PageId, StepId } from '../../src/lab/ids.ts';
import { defaultNames, labStepIds, page as pageOf, step as stepOf } from '../../src/lab/lab.ts';
import { format } from '../../src/ui/strings.ts';
import type { Portals } from '../portals/server.ts';
import { cardText, findOverlay } from '../support/overlay.ts';
import type { StepRow } from '../support/panel.ts';

/** One step as the demo saw it. */
export interface StepResult {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly proof: string;
  /** The page that proved it, and the console's edition there. */
  readonly on?: string;
  readonly edition?: string;
  /** Since the step before it was done. */
  readonly milliseconds: number;
  readonly screenshots?: readonly string[];
}

/** Steps with many acts, as filling in a form, need not be shown in every one. */
const mostPictures = 9;

/** Prints as the demo goes along, takes its pictures and writes what it came to. */
export class Report {
  readonly #folder: string;
  readonly #portals: Portals;
  readonly #started = Date.now();
  readonly #results = new Map<string, StepResult>();
  readonly #pictures = new Map<string, readonly string[]>();
  /** What the last picture shows. */
  #pictured = '';
  #last = Date.now();

  constructor(folder: string, portals: Portals) {
    this.#folder = folder;
    this.#portals = portals;
  }

  say(text: string): void {
    console.log(text);
  }

  /** Keeps a picture of what Crosswalk points at: one for each thing it points at in a step. */
  async pointed(step: string, page: Page, ring?: { readonly x: number; readonly y: number }): Promise<void> {
    const pictures = this.#pictures.get(step) ?? [];
    const at = `${page.url()} ${ring ? `${Math.round(ring.x)},${Math.round(ring.y)}` : ''}`;
    if (at === this.#pictured || pictures.length >= mostPictures || (!ring && pictures.length > 0)) return;
    if (await showsSecret(page)) return;
    this.#pictured = at;
    const name = `steps/${step}${pictures.length > 0 ? `-${pictures.length + 1}` : ''}.png`;
    this.#pictures.set(step, [...pictures, name]);
    await page.screenshot({ path: join(this.#folder, name) as `${string}.png` });
  }

  /** Notes steps that have turned done, with what the extension says proved them. */
  async done(rows: readonly (readonly [string, StepRow])[], page: Page, panel: Page): Promise<void> {
    const records = await stepRecords(panel);
    for (const [id, row] of rows) {
      await this.pointed(id, page);
      const now = Date.now();
      const { on, edition } = records[id] ?? {};
      const result: StepResult = {
        id,
        title: format(stepOf(id as StepId).title, { ...defaultNames }),
        status: row.status,
        proof: row.proof ?? '',
        ...(on ? { on } : {}),
        ...(edition ? { edition } : {}),
        milliseconds: now - this.#last,
        screenshots: this.#pictures.get(id) ?? [],
      };
      this.#last = now;
      this.#results.set(id, result);
      console.log(
        `${bar(this.#results.size, labStepIds.length)} ${id.padEnd(5)} ${result.proof.padEnd(9)} ${result.title}${on ? ` · seen on ${pageOf(on as PageId).title}` : ''}`,
      );
    }
  }

  /** Keeps a picture of where the participant is stuck, and says what Crosswalk says there. */
  async stuck(problem: string, page: Page): Promise<void> {
    const name = 'stuck.png';
    await page.screenshot({ path: join(this.#folder, name) as `${string}.png` });
    const overlay = await findOverlay(page);
    const said = overlay ? `${overlay.state}: ${await cardText(overlay.frame)}` : 'nothing';
    console.error(`\nThe participant is stuck. ${problem}\nCrosswalk says ${said} (out/demo/${name})`);
  }

  /** Whether every step was ticked as well as the data says it can be. */
  allProven(steps: readonly StepId[], { inPrivate }: { inPrivate: boolean }): boolean {
    return steps.every((id) => {
      const proof = this.#results.get(id)?.proof;
      const { proof: possible, privateWindow } = stepOf(id);
      const mayOnlyBeDeclared = (privateWindow && inPrivate) || !(possible.observed || possible.captured || possible.region);
      return proof === 'observed' || proof === 'captured' || (proof === 'declared' && mayOnlyBeDeclared);
    });
  }

  /** Prints the sum and writes result.json and index.html. */
  async write(ok: boolean): Promise<void> {
    const steps = labStepIds.map((id) => this.#results.get(id) ?? missing(id));
    const count = (proof: string) => steps.filter((step) => step.proof === proof).length;
    const counts = {
      observed: count('observed'),
      captured: count('captured'),
      declared: count('declared'),
      open: steps.filter((step) => step.status !== 'done').length,
      total: steps.length,
    };
    const clouds = { aws: this.#portals.aws.describe(), azure: this.#portals.azure.describe() };
    const milliseconds = Date.now() - this.#started;
    console.log(
      `\n${counts.total - counts.open} of ${counts.total} steps done: ${counts.observed} observed, ${counts.captured} captured, ${counts.declared} declared, ${counts.open} open, in ${Math.round(milliseconds / 1000)} s`,
    );
    for (const line of cloudLines(clouds)) console.log(line);
    const result = { ok, startedAt: new Date(this.#started).toISOString(), milliseconds, counts, steps, clouds };
    await writeFile(join(this.#folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    await writeFile(join(this.#folder, 'index.html'), gallery(steps, ok, counts));
    console.log(`Pictures: out/demo/index.html · Result: out/demo/result.json`);
  }
}

/** Whether the portal shows a secret on its page at this moment: of that no picture is taken. A token is one very long word. */
async function showsSecret(page: Page): Promise<boolean> {
  return page.evaluate(() => /[\w+/=-]{120,}/.test(document.body?.innerText ?? '')).catch(() => true);
}

/** What the extension itself has recorded of each step: the very thing the panel shows. */
async function stepRecords(panel: Page): Promise<Record<string, { on?: string; edition?: string }>> {
  return panel.evaluate(async () => {
    const stored = (await chrome.storage.local.get('progress')) as {
      progress?: { steps: Record<string, { on?: string; edition?: string }> };
    };
    return stored.progress?.steps ?? {};
  });
}

function missing(id: StepId): StepResult {
  return { id, title: format(stepOf(id).title, { ...defaultNames }), status: 'todo', proof: '', milliseconds: 0 };
}

/** What the simulated clouds say of themselves at the end. */
function cloudLines({
  aws,
  azure,
}: {
  aws: ReturnType<Portals['aws']['describe']>;
  azure: ReturnType<Portals['azure']['describe']>;
}): string[] {
  const center = aws.identityCenter === 'none' ? undefined : aws.identityCenter;
  const groups = center?.groups.map((group) => `${group.displayName} (${group.members.length})`).join(', ');
  const assignments = center?.assignments.map((one) => `${one.principal} → ${one.permissionSet}`).join(', ');
  const inConsole = aws.roleSessions.map((one) => `${one.userName} as ${one.permissionSet}`).join(', ');
  return [
    `AWS:   identity source ${center?.identitySource.type ?? 'none'}, provisioning ${center?.provisioning ?? 'none'}, ${center?.users.length ?? 0} users, groups ${groups || 'none'}`,
    `       assignments ${assignments || 'none'}; sign-ins ${aws.signIns.length}; in the console ${inConsole || 'nobody'}`,
    `Azure: ${azure.applications.map((one) => `${one.name}: ${one.ssoMode}, provisioning ${one.provisioning.status}`).join('; ') || 'no application'}`,
  ];
}

function bar(done: number, total: number): string {
  const width = 20;
  const full = Math.round((done / total) * width);
  return `[${'█'.repeat(full)}${'░'.repeat(width - full)}] ${String(done).padStart(2)}/${total}`;
}

function gallery(steps: readonly StepResult[], ok: boolean, counts: Record<string, number>): string {
  const rows = steps.map(
    (step) =>
      `<section><h2>${step.id} ${toHtml(step.title)}</h2><p>${step.status}${step.proof ? `, ${step.proof}` : ''}${step.on ? ` on ${step.on}` : ''}${step.edition ? ` (edition ${step.edition})` : ''}, ${step.milliseconds} ms</p>${(step.screenshots ?? []).map((name) => `<a href="${name}"><img loading="lazy" alt="Step ${step.id} with the overlay" src="${name}"></a>`).join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Crosswalk demo</title><style>body{margin:24px auto;max-width:1200px;padding:0 16px;font:15px/1.5 system-ui,sans-serif}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(340px,1fr));gap:20px}h2{font-size:15px;margin:0}p{margin:2px 0 6px;opacity:.75}img{width:100%;border:1px solid #8888}</style><h1>The lab, walked with Crosswalk</h1><p>${ok ? 'Complete.' : 'Not complete.'} ${toHtml(
    Object.entries(counts)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  )}</p><main>${rows.join('')}</main></html>\n`;
}

function toHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
