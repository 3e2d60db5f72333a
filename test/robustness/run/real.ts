import type { Frame, Page } from 'puppeteer';
import { exportProgress, importProgress } from '../../../src/core/saved-progress.ts';
import type { Sighting } from '../../../src/core/sighting.ts';
import type { Chromium } from '../../support/chromium.ts';
import { launchChromium } from '../../support/chromium.ts';
import { framesOf } from '../../support/frames.ts';
import { importIntoPanel } from '../../support/lab-so-far.ts';
import type { Box } from '../in-page/bench.ts';
import type { Judged } from '../in-page/judge.ts';
import type { Specimen } from '../specimens/specimen.ts';
import type { Order, Outcome } from '../verdict.ts';
import { documentAt, type Scripts, settingOf } from './fast.ts';
import type { Site } from './site.ts';

/** What the shipped extension made of some of the pages, beside what the bench said. */
export interface RealRun {
  readonly pages: number;
  readonly agreed: number;
  /** Pages of which the extension must remember something that can't be given to it, as a file chosen before. */
  readonly skipped: number;
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly page: string;
  readonly bench: string;
  readonly extension: string;
}

/** How long what the extension shows must stay the same, and how long it may take to come to that. In milliseconds. */
const rest = 3_200;
const patience = 20_000;

/** A browser with the extension exactly as it ships, in which mutated pages are made under its eyes. */
export class RealBrowser {
  readonly #chromium: Chromium;
  readonly #site: Site;
  readonly #scripts: Scripts;
  readonly page: Page;
  readonly #panel: Page;

  private constructor(chromium: Chromium, site: Site, scripts: Scripts, page: Page, panel: Page) {
    this.#chromium = chromium;
    this.#site = site;
    this.#scripts = scripts;
    this.page = page;
    this.#panel = panel;
  }

  static async launch(site: Site, scripts: Scripts): Promise<RealBrowser> {
    const chromium = await launchChromium({ chromiumArguments: site.chromiumArguments });
    const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
    site.put('https://console.aws.amazon.com/', '<!doctype html><title>Empty</title>');
    await page.goto('https://console.aws.amazon.com/');
    return new RealBrowser(chromium, site, scripts, page, await chromium.openSidePanel(page));
  }

  /** Makes a page and waits for the extension to come to rest on it; `undefined` where both agree. */
  async compare(specimen: Specimen, order: Order): Promise<Disagreement | undefined> {
    const frame = await this.open(specimen, order);
    const extension = await this.#ringAtRest();
    const { outcome, ring, reason } = await this.#bench(frame);
    const isSame = extension === undefined || ring === undefined ? extension === ring : overlaps(extension, ring);
    if (isSame) return undefined;
    return {
      page: order.seed,
      bench: `${outcome}${ring ? ` at ${place(ring)}` : ''}${reason ? `: ${reason}` : ''}`,
      extension: extension ? `a ring at ${place(extension)}` : 'no ring',
    };
  }

  /** Opens a specimen with the progress that goes with it, and mutates it there; answers with the frame that holds the truth. */
  async open(specimen: Specimen, order: Order): Promise<Frame> {
    await this.page.goto('about:blank');
    await importIntoPanel(this.#panel, specimen.progress);
    const top = documentAt(specimen, 0);
    for (const [index, { address, html }] of specimen.documents.entries())
      this.#site.put(address, index === 0 ? withFrames(html, specimen) : html);
    await this.page.setViewport({ width: top.width, height: top.height });
    await this.page.goto(top.address);
    await this.page.bringToFront();
    const frame = await this.#frameAt(documentAt(specimen, specimen.at).address);
    const imported = importProgress(exportProgress(specimen.progress), Date.now());
    const known = imported.ok ? { ...specimen, progress: imported.value } : specimen;
    const others: Sighting[] = [];
    for (const [index, { address }] of specimen.documents.entries())
      if (index !== specimen.at)
        others.push(await this.#inFrame<Sighting>(await this.#frameAt(address), known, [], 'sighting()'));
    await this.#inFrame(frame, known, others, `live(${JSON.stringify(order)})`);
    return frame;
  }

  /** Sets the bench up in a frame and asks it something. */
  async #inFrame<T>(frame: Frame, specimen: Specimen, others: readonly Sighting[], asked: string): Promise<T> {
    const { bench, eye } = this.#scripts;
    return (await frame.evaluate(
      `globalThis.bench = new (${bench}).Bench(${JSON.stringify(settingOf(specimen, others))}, ${JSON.stringify(eye)}); bench.${asked}`,
    )) as T;
  }

  close(): Promise<void> {
    return this.#chromium.close();
  }

  async #frameAt(address: string): Promise<Frame> {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const found = framesOf(this.page).find((frame) => frame.url().replace(/#.*/, '') === address.replace(/#.*/, ''));
      if (found && (await found.evaluate(() => document.readyState === 'complete').catch(() => false))) return found;
      await pause(50);
    }
    throw new Error(`No frame shows ${address}`);
  }

  /** Where the extension's ring is, once that no longer changes. */
  async #ringAtRest(): Promise<Box | undefined> {
    let last = '';
    let since = Date.now();
    let ring: Box | undefined;
    for (const end = Date.now() + patience; Date.now() < end && Date.now() - since < rest; ) {
      ring = await this.ring();
      const now = JSON.stringify(ring) ?? '';
      if (now !== last) since = Date.now();
      last = now;
      await pause(150);
    }
    return ring;
  }

  /** The ring in the page's coordinates, in whichever frame it is drawn. */
  async ring(): Promise<Box | undefined> {
    for (const frame of framesOf(this.page)) {
      const host = await frame.$('div[data-crosswalk][data-state="pointing"]').catch(() => null);
      const box = await host?.boundingBox();
      if (box && box.width > 1) return box;
    }
    return undefined;
  }

  /** What the bench says of the page as it is now. */
  async #bench(frame: Frame): Promise<{ outcome: Outcome; ring: Box | undefined; reason: string }> {
    const {
      outcome,
      cause = '',
      reason = '',
      ring,
    } = (await frame.evaluate('bench.judged()')) as Judged & {
      ring: Box | undefined;
    };
    const element = frame === this.page.mainFrame() ? undefined : await frame.frameElement();
    const around = await element?.boundingBox();
    return {
      outcome,
      reason: [cause, reason].filter(Boolean).join('; '),
      ring: ring && { ...ring, x: ring.x + (around?.x ?? 0), y: ring.y + (around?.y ?? 0) },
    };
  }
}

/** The frames' addresses put back: they lie at the recorded ones, tickets and all. */
function withFrames(html: string, { documents }: Specimen): string {
  const left = documents.slice(1).map(({ address }) => address);
  return html.replace(/(<iframe\b[^>]*?) data-src="([^"]*)"/g, (whole, start: string, source: string) => {
    const origin = URL.canParse(source) ? new URL(source).origin : '';
    const index = left.findIndex((address) => new URL(address).origin === origin);
    const [address] = index < 0 ? [] : left.splice(index, 1);
    return address ? `${start} src="${address.replaceAll('&', '&amp;')}"` : whole;
  });
}

function overlaps(one: Box, other: Box): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const both = Math.max(0, width) * Math.max(0, height);
  return both > 0.5 * (one.width * one.height + other.width * other.height - both);
}

function place({ x, y, width, height }: Box): string {
  return `${Math.round(x)},${Math.round(y)} ${Math.round(width)}×${Math.round(height)}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
