import { beforeAll, describe, expect, it } from 'vitest';
import { newProgress } from '../../src/core/progress.ts';
import { stepIds } from '../../src/lab/lab.ts';
import { type HandMadeStage, setHandMadeStage } from '../journeys/stage.ts';
import { asChromium } from '../support/chromium.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { killWorker, setLocalItems } from '../support/lives.ts';
import { captureState, pressInPanel, stepRows, waitInPanel } from '../support/panel.ts';

/** A file that anyone may have made, and that passes the schema. */
describe('progress as a stranger has written it', () => {
  let stage: HandMadeStage;

  beforeAll(async () => {
    stage = await setHandMadeStage(new HandMadeSite('portal.azure.com'));
  }, 120_000);

  const ask = (type: string, body: object) =>
    stage.panel.evaluate(async (message) => (await chrome.runtime.sendMessage(message)) as { readonly [key: string]: unknown }, {
      type,
      body,
    });
  const importFile = (progress: object) => ask('import-progress', { text: JSON.stringify({ crosswalk: 'progress', progress }) });

  const address = 'https://d-0123456789.awsapps.com/start';
  const refusal = (code: string) => ({ refused: { 'aws-metadata': { at: 1, problem: { code, detail: { found: 'x' } } } } });
  const capture = (more: object) => ({
    captures: {
      'portal-url': { state: 'ready', at: 1, from: { via: 'page' }, summary: {}, doubts: [], value: address, ...more },
    },
  });
  const metadata = (summary: object) => ({
    captures: { 'aws-metadata': { state: 'ready', at: 1, from: { via: 'file' }, summary, doubts: [], value: 'AAAA' } },
  });
  it.each([
    ['a refusal that this version has no words for', refusal('a-code-of-tomorrow')],
    ['a refusal called like what objects start with', refusal('constructor')],
    ['a doubt that this version has no words for', capture({ doubts: [{ code: 'a-code-of-tomorrow' }] })],
    ['a count of changes that can’t grow', { revision: Number.MAX_SAFE_INTEGER }],
    ['a date beyond all time', metadata({ validFrom: 1e300, validUntil: -1e300, thumbprint: 'AB' })],
    ['times yet to come', { startedAt: 8.64e15, steps: { '1.1': { status: 'done', proof: 'observed', at: 8.64e15 } } }],
    ['names of nothing that is seen', { names: { group: '\u200b\u3164', permissionSet: '\u2800', application: '\u00ad' } }],
  ])('a progress file with %s leaves the panel whole, and what is done there is kept', async (_, more) => {
    const progress = { ...newProgress(1), ...more };
    for (const isStored of [false, true]) {
      await ask('reset', {});
      if (isStored) {
        // As another version, or a script in Firefox's world of content scripts, could have stored it.
        await killWorker(asChromium(stage.driver));
        await setLocalItems(stage.panel, { progress });
      } else await importFile(progress);
      await stage.panel.reload();
      await stage.panel.waitForSelector('[data-step]');
      expect(await stage.panel.$('[data-broken], [data-trouble="failed"]')).toBeNull();
      expect(Object.keys(await stepRows(stage.panel))).toHaveLength(stepIds.length);
      // What is recovered may hold what was done the first time.
      const step = isStored ? '2.4' : '2.3';
      await pressInPanel(stage.panel, `li[data-step="${step}"] [data-action="skip"]`);
      await waitInPanel(async () => (await stepRows(stage.panel))[step]?.status === 'skipped', 'that a step is skipped');
      expect(await stage.panel.$('[data-trouble^="storage"], [data-trouble="failed"]')).toBeNull();
    }
  });

  it('a progress file forges no provenance: steps, values and names say that they came with a file', async () => {
    const forged = {
      ...newProgress(1),
      steps: {
        '1.1': { status: 'done', proof: 'observed', at: 1, on: 'aws/welcome', edition: '2026' },
        '2.8': { status: 'done', proof: 'captured', at: 1 },
        '2.3': { status: 'skipped', proof: 'observed', at: 1 },
      },
      evidence: { '5.7': [0] },
      regionSeen: 'eu-west-1',
      names: { group: 'ADMIN\u202e group', permissionSet: 'Database\u200bAdministrator', application: 'AWS\u0007 SSO' },
      ...capture({
        state: 'filled',
        from: { portal: 'aws', via: 'page', region: 'us-east-1', account: '3333', fileName: 'AWS\u202elmx.exe' },
        filledAt: { target: 'azure/connectivity.tenant-url', at: 1 },
      }),
    };
    expect(await importFile(forged)).toEqual({ imported: true });
    await stage.panel.reload();
    await stage.panel.waitForSelector('[data-step="1.1"][data-from="file"]');
    await stage.panel.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    for (const step of ['1.1', '2.8', '2.3']) {
      const row = await stage.panel.$eval(`li[data-step="${step}"]`, (one) => ({
        says: one.querySelector('.status')?.textContent,
        ...(one as HTMLElement).dataset,
      }));
      expect(row).toMatchObject({ proof: 'declared', from: 'file' });
      expect(row.says).toContain('from a progress file');
    }
    const said = await stage.panel.evaluate(() => document.body.innerText);
    expect(said).not.toMatch(/seen by Crosswalk|value kept|read from the page|lmx|…3333|eu-west-1/);
    expect(said).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(await captureState(stage.panel, 'portal-url')).toBe('ready');
    const kept = await stage.panel.$eval('[data-capture="portal-url"]', (one) => (one as HTMLElement).innerText);
    expect(kept).toContain('From a progress file you imported');
  });
});
