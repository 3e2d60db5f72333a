import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topics } from '../../src/core/class/topics.ts';
import { newProgress } from '../../src/core/progress.ts';
import type { CaptureId } from '../../src/lab/ids.ts';
import { azureRoot, declaration } from '../bad-input/metadata/files.ts';
import { type ClassInTest, startClass } from '../class/class-in-test.ts';
import { type HandMadeStage, stored } from '../journeys/stage.ts';
import { joinInPanel, sayInClass } from '../support/class-panel.ts';
import { HandMadeSite } from '../support/hand-made.ts';
import { openAt, setLootedStage, token } from './ground.ts';

const markup = '<img src=x onerror="window.harmed=1"><b>bold</b>';
const wordings = { name: ['Tenant address'] };
const harmless = {
  crosswalk: 'lab-pack',
  version: 1,
  lab: 'AdvLab4',
  title: 'Harmless',
  pages: { 'azure/provisioning-connect': { targets: { 'tenant-url': wordings } } },
};
/** Ways to lead the token astray without a word about its own field. */
const astray = (how: 'heading' | 'target' | 'source') =>
  ({
    heading: { 'azure/provisioning-connect': { heading: ['Comments'] } },
    target: { 'azure/connectivity': { targets: { 'test-connection': { name: ['Send the comment'] } } } },
    source: { 'aws/inbound-provisioning': { targets: { endpoint: { within: ['Comments'] } } } },
  })[how];
const onPage = (targets: object) => ({ ...harmless, pages: { 'azure/provisioning-connect': { targets } } });

describe('a file made to harm', () => {
  const site = new HandMadeSite('portal.azure.com');
  let stage: HandMadeStage;

  beforeAll(async () => {
    stage = await setLootedStage(site);
  });

  /** What the panel's buttons for files ask of the background, and its answer. */
  const ask = (type: string, body: object) =>
    stage.panel.evaluate(async (message) => (await chrome.runtime.sendMessage(message)) as { readonly [key: string]: unknown }, {
      type,
      body,
    });
  const usePack = (text: string) => ask('use-pack', { id: crypto.randomUUID(), text });
  const importFile = (progress: unknown) =>
    ask('import-progress', {
      text: typeof progress === 'string' ? progress : JSON.stringify({ crosswalk: 'progress', progress }),
    });
  const giveFile = (text: string, capture: CaptureId = 'azure-metadata') =>
    ask('give', { id: crypto.randomUUID(), capture, via: 'file', value: Buffer.from(text).toString('base64') });

  /** What no file may change: what objects start with, in the background and in the panel. */
  const isUnharmed = async () => {
    const polluted = () => JSON.stringify([Reflect.ownKeys(Object.prototype).length, 'polluted' in {}, 'harmed' in globalThis]);
    const clean = JSON.stringify([Reflect.ownKeys(Object.prototype).length, false, false]);
    expect(await (await stage.driver.background()).evaluate(polluted)).toBe(clean);
    expect(await stage.panel.evaluate(polluted)).toBe(clean);
    expect(await stage.panel.$$eval('#panel img, body img, body b', (all) => all.length)).toBe(0);
  };

  it.each([
    ['that says where the token goes', JSON.stringify(onPage({ 'secret-token': wordings })), 'secret-target'],
    ['that says where the token’s page is', JSON.stringify({ ...harmless, pages: astray('heading') }), 'secret-target'],
    ['that says what else is on the token’s page', JSON.stringify({ ...harmless, pages: astray('target') }), 'secret-target'],
    ['that says where the token is shown', JSON.stringify({ ...harmless, pages: astray('source') }), 'secret-target'],
    [
      'with a line that reads as another',
      JSON.stringify({ ...harmless, pages: { 'aws/settings': { heading: ['Settings\u202eemos dna'] } } }),
      'bad-wording',
    ],
    ['with a selector', JSON.stringify(onPage({ 'tenant-url': { ...wordings, selector: '#evil' } })), 'bad-wording'],
    ['with hosts and code', JSON.stringify({ ...harmless, hosts: ['https://evil.example/*'], script: 'harm()' }), 'bad-wording'],
    ['with prototype keys', JSON.stringify({ ...harmless, pages: { valueOf: { heading: ['Any page'] } } }), 'unknown-page'],
    ['with a constructor', JSON.stringify({ ...harmless, pages: { constructor: { heading: ['Any page'] } } }), 'nothing-in-it'],
    [
      'with a prototype of its own',
      JSON.stringify(harmless).replace(
        '"pages":',
        '"__proto__":{"polluted":1},"pages":{"__proto__":{"heading":["Any page"]}},"p":',
      ),
      'bad-wording',
    ],
    ['that is too large', JSON.stringify(harmless) + ' '.repeat(200_000), 'too-large'],
    [
      'that nests deep',
      JSON.stringify(harmless).replace('["Tenant address"]', '['.repeat(60_000) + ']'.repeat(60_000)),
      'bad-wording',
    ],
    ['of wildcards alone', JSON.stringify(onPage({ 'tenant-url': { name: ['***'] } })), 'bad-wording'],
  ])('a lab pack %s is refused', async (_, text, code) => {
    const before = await stored(stage, 'local');
    expect(await usePack(text)).toMatchObject({ ok: false, problem: { code } });
    expect(await stored(stage, 'local')).toBe(before);
    await isUnharmed();
  });

  it('a lab pack with markup is shown as the text it is', async () => {
    const pack = { ...harmless, title: markup, names: { group: markup }, pages: { 'azure/saml': { heading: [markup] } } };
    expect(await usePack(JSON.stringify(pack))).toMatchObject({ ok: true });
    await stage.panel.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    await expect.poll(() => stage.panel.evaluate(() => document.body.innerText)).toContain('window.harmed=1');
    await isUnharmed();
  });

  describe('a lab pack that a class offers', () => {
    const pages = {
      'aws/settings': { heading: ['House rules'], targets: { actions: { name: ['More'], within: ['Source'], role: 'tab' } } },
      'azure/saml': { targets: { 'test-application': { role: 'menuitem' } } },
    };
    const offered = { ...harmless, title: 'Of the class', pages, names: { group: 'Pilots' }, region: 'eu-north-1' };

    let tested: ClassInTest;

    beforeAll(async () => {
      tested = await startClass();
      await joinInPanel(stage, tested, { name: 'Ada', table: '7' });
    });
    afterAll(() => tested?.broker.stop());

    /** The instructor sets up a lab pack; resolves once the panel offers it. */
    const offer = async (pack: object, says: string) => {
      const room = { isPaused: true, settings: {}, pack: JSON.stringify(pack) };
      await sayInClass<'room'>(tested, topics.room(tested.keys.id), room);
      const said = async () => (await stage.panel.$eval('[data-offer]', (part) => part.textContent)) ?? '';
      await expect.poll(() => said().catch(() => '')).toContain(says);
      return said;
    };

    it('is shown line by line before it is taken up, and then taken up whole', async () => {
      const said = await offer(offered, 'House rules');
      for (const line of ['House rules', '“More”', '“Source”', 'may be a tab', 'may be a menu item', '“Pilots”', 'eu-north-1'])
        expect(await said()).toContain(line);
      const local = async () => JSON.parse(await stored(stage, 'local'));
      expect(JSON.stringify((await local())['lab-packs'] ?? [])).not.toContain('House rules');
      await stage.panel.$eval('[data-action="use-class-settings"]', (button) => (button as HTMLElement).click());
      await expect.poll(() => stage.panel.$('[data-offer]')).toBeNull();
      const { progress, 'lab-packs': packs } = await local();
      expect(progress).toMatchObject({ region: 'eu-north-1', names: { group: 'Pilots' } });
      await ask('drop-pack', { pack: packs.at(-1).id });
    });

    it('is offered again where it has changed under the same title', async () => {
      await usePack(JSON.stringify(offered));
      const said = await offer({ ...offered, pages: { 'aws/settings': { heading: ['Other rules'] } } }, 'Other rules');
      expect(await said()).toContain('Other rules');
    });

    it('cannot be taken up where it says where the token goes, and says so', async () => {
      const said = await offer({ ...offered, pages: astray('heading') }, 'secret token');
      expect(await said()).toContain('secret token');
      expect(await stage.panel.$('[data-action="use-class-settings"]')).toBeNull();
    });
  });

  it('a progress file with values that pass no check, and words that say they do, brings none of them', async () => {
    const value = 'https://d-0123456789.awsapps.com.evil.example/start';
    const record = { state: 'ready', at: 1, from: { via: 'page' }, summary: { host: 'd-0123456789.awsapps.com' }, doubts: [] };
    const forged = {
      ...newProgress(1),
      captures: {
        'portal-url': { ...record, value },
        'scim-endpoint': { ...record, value: 'https://scim.us-east-1.amazonaws.com.evil.example/x/scim/v2' },
      },
    };
    expect(await importFile(forged)).toEqual({ imported: true });
    expect(await stored(stage, 'local')).not.toContain('evil.example/');
    expect(await ask('open-portal-privately', {})).toEqual({ opened: false });
  });

  it('a progress file with a token in it brings none, and leaves none', async () => {
    const record = { state: 'ready', at: 1, from: { via: 'page' }, summary: { tail: 'Zq9Z' }, doubts: [], value: token };
    expect(await importFile({ ...newProgress(1), captures: { 'scim-token': record } })).toEqual({ imported: true });
    expect((await stored(stage, 'local')) + (await stored(stage, 'session'))).not.toContain('crosswalkMarker');
  });

  it.each([
    ['more in it than progress has', { ...newProgress(1), hosts: ['https://evil.example/*'] }],
    ['steps that there are not', { ...newProgress(1), steps: { constructor: { status: 'done', proof: 'observed', at: 1 } } }],
    [
      'a prototype of its own',
      JSON.stringify({ crosswalk: 'progress', progress: newProgress(1) }).replace('"steps":', '"__proto__":'),
    ],
    ['nothing but depth', `{"crosswalk":"progress","progress":${'['.repeat(60_000)}${']'.repeat(60_000)}}`],
    ['names without end', { ...newProgress(1), names: { group: 'x'.repeat(3_000_000), permissionSet: 'a', application: 'b' } }],
  ])('a progress file with %s is refused', async (_, progress) => {
    const before = await stored(stage, 'local');
    expect(await importFile(progress)).toEqual({ imported: false, problem: 'not-progress' });
    expect(await stored(stage, 'local')).toBe(before);
    await isUnharmed();
  });

  it('a progress file with markup in it is shown as the text it is, in the panel and in no page', async () => {
    const names = { group: markup, permissionSet: markup, application: markup };
    expect(await importFile({ ...newProgress(1), names })).toEqual({ imported: true });
    await openAt(stage.page, site, '<main><h1>Enterprise applications</h1></main>');
    await stage.panel.reload();
    await stage.panel.waitForSelector('[data-step]');
    await isUnharmed();
    expect(await stage.page.evaluate(() => 'harmed' in globalThis)).toBe(false);
  });

  const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(12)}">`).join('');
  const plain = declaration + azureRoot();
  it.each([
    [
      'with entities',
      plain.replace('<EntityDescriptor', `<!DOCTYPE x [<!ENTITY e0 "boom">${entities}]><EntityDescriptor`),
      'has-doctype',
    ],
    [
      'with an entity from outside',
      plain.replace('<EntityDescriptor', '<!DOCTYPE x SYSTEM "https://evil.example/x.dtd"><EntityDescriptor'),
      'has-doctype',
    ],
    ['that nests deep', plain.replace('</IDP', `${'<a>'.repeat(900)}${'</a>'.repeat(900)}</IDP`), 'too-deep'],
    ['that is too large', plain.replace('</IDP', `${'<!-- -->'.repeat(36_000)}</IDP`), 'too-large'],
    ['of nothing but brackets', '<'.repeat(250_000), 'not-well-formed'],
  ])('metadata %s is refused in time', async (_, text, code) => {
    const before = Date.now();
    expect(await giveFile(text)).toMatchObject({ kept: false, problem: { code } });
    expect(Date.now() - before).toBeLessThan(10_000);
    await isUnharmed();
  });

  it('metadata with prototype keys changes nothing but what it says', async () => {
    const keys = '<__proto__ polluted="1"/><constructor><prototype polluted="1"/></constructor>';
    await giveFile(plain.replace('</IDP', `${keys}</IDP`).replace(' ID="_1"', ' __proto__="1" constructor="2"'));
    await isUnharmed();
  });

  it('metadata with markup in its name is shown as the text it is', async () => {
    const answer = await giveFile(
      plain.replace(/entityID="[^"]*"/, 'entityID="https://x.example/&lt;b&gt;&lt;img src=x onerror=harm()&gt;"'),
    );
    expect(answer.kept).toBe(false);
    await isUnharmed();
  });
});
