import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageSighting } from '../../../src/core/sighting.ts';
import type { CaptureId, TargetId } from '../../../src/lab/ids.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser, type PortalMessage } from '../../soak/histories/fake-browser.ts';
import { page } from '../../support/facts.ts';
import { spMetadata } from '../../support/metadata.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const host = 'portal.azure.com';
const token = 'marker-token-0123456789-abcdef';
const endpoint = 'https://scim.us-east-1.amazonaws.com/f0c1d2e3-0000-4000-8000-000000000001/scim/v2';
const azure = 'https://portal.azure.com/#view/Microsoft_AAD_Connect_Provisioning/ProvisioningMenuBlade/~/Connectivity';
const signIn = 'https://login.microsoftonline.com/common/oauth2';
const aws = 'https://us-east-1.console.aws.amazon.com/singlesignon/home';
const today = 'azure/connectivity.secret-token';
const earlier = 'azure/provisioning-connect.secret-token';

interface Document {
  readonly tab: number;
  readonly url: string;
  /** Of the frame; the tab's where it is not said. */
  readonly frameUrl?: string;
  readonly frame?: number;
  readonly document?: string;
  readonly isPrivate?: boolean;
}

const inFront: Document = { tab: 4, url: azure, document: 'document-4' };

/** The real background on a browser in memory: what it writes into which document, asked by the panel or the card. */
describe('filling in', () => {
  let start: Start;
  let browser: FakeBrowser;
  let written: PortalMessage[];
  let inField: unknown;
  let ids = 0;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(() => {
    browser = new FakeBrowser(start);
    written = [];
    inField = { kept: true };
    browser.answer = (message) => {
      if (message.kind === 'here') return { inSight: true };
      if (message.kind !== 'write') return undefined;
      written.push(message);
      return inField;
    };
  });

  it('puts the token into the one document that shows its field, and nowhere else', async () => {
    await keep('scim-token', token);
    await see({ ...inFront, tab: 1, url: aws }, page('aws/settings'));
    await see({ ...inFront, tab: 5, document: 'document-5' }, page('azure/saml'));
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    expect(await fill('scim-token')).toEqual({ filled: true });
    expect(written).toEqual([
      { tabId: 4, kind: 'write', to: { documentId: 'document-4' }, body: { kind: 'write', target: today, text: token, host } },
    ]);
    expect(recordOf('scim-token')).toMatchObject({ state: 'filled', filledAt: { target: today } });
  });

  it('asks a frame where the browser tells no documents apart', async () => {
    await keep('scim-token', token);
    const { document: _, ...nameless } = inFront;
    await see({ ...nameless, frame: 3 }, page('azure/connectivity', { targets: ['secret-token'] }));
    expect(await fill('scim-token')).toEqual({ filled: true });
    expect(written.map(({ to }) => to)).toEqual([{ frameId: 3 }]);
  });

  it('fills the field of the earlier page too', async () => {
    await keep('scim-token', token);
    await see(inFront, page('azure/provisioning-connect', { targets: ['secret-token'] }));
    await fill('scim-token');
    expect(written.map(({ body }) => body)).toEqual([{ kind: 'write', target: earlier, text: token, host }]);
  });

  it('prefers the tab in front, else takes the one last seen and brings it to the front', async () => {
    await keep('scim-token', token);
    const field = page('azure/connectivity', { targets: ['secret-token'] });
    await see(inFront, field);
    browser.now += 1_000;
    await see({ ...inFront, tab: 5, document: 'document-5' }, field);
    browser.behind.add(5);
    await fill('scim-token');
    browser.behind.add(4);
    await fill('scim-token');
    expect(written.map(({ tabId }) => tabId)).toEqual([4, 5]);
    expect([...browser.behind]).toEqual([4]);
  });

  it('does not fill into a tab that does not come to the front', async () => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    browser.behind.add(4);
    browser.bringsToFront = false;
    expect(await fill('scim-token')).toEqual(failure('not-in-front', /to the front|in front/i));
    expect(written).toEqual([]);
  });

  it.each<[string, PageSighting]>([
    ['no page that has it', page('azure/saml', { targets: ['metadata-url'] })],
    ['its page without the field', page('azure/connectivity', { targets: ['tenant-url'] })],
    ['a field that is hidden', page('azure/connectivity', { targets: { 'secret-token': { hidden: true } } })],
    [
      'a field that is disabled',
      page('azure/connectivity', { targets: { 'secret-token': { states: ['present', 'disabled'] } } }),
    ],
    ['a field it is not sure of', page('azure/connectivity', { targets: { 'secret-token': { unsure: true } } })],
  ])('finds no field in %s', async (_, shown) => {
    await keep('scim-token', token);
    await see(inFront, shown);
    expect(await fill('scim-token')).toEqual(failure('no-field'));
    expect(written).toEqual([]);
  });

  it('is sure of a field beside one that it is not sure of', async () => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: { 'secret-token': {}, 'tenant-url': { unsure: true } } }));
    expect(await fill('scim-token')).toEqual({ filled: true });
  });

  it('fills nothing that was never kept', async () => {
    await see(inFront, page('azure/connectivity', { targets: ['secret-token', 'tenant-url'] }));
    expect(await fill('scim-token')).toEqual(failure('not-kept'));
    expect(await fill('scim-endpoint')).toEqual(failure('not-kept'));
    expect(written).toEqual([]);
  });

  it('says that the token is locked away, and fills it once it is not', async () => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    await ask('vault-on', { passphrase: 'staple correct horse', hours: 8 });
    await ask('vault-lock', {});
    expect(await fill('scim-token')).toEqual(failure('locked'));
    await ask('vault-unlock', { passphrase: 'staple correct horse' });
    expect(await fill('scim-token')).toEqual({ filled: true });
  });

  it('says of what is no secret that it is not kept, whatever is locked', async () => {
    await keep('scim-token', token);
    await ask('vault-on', { passphrase: 'staple correct horse', hours: 8 });
    await ask('vault-lock', {});
    await see(inFront, page('azure/connectivity', { targets: ['tenant-url'] }));
    expect(await fill('scim-endpoint')).toEqual(failure('not-kept'));
  });

  it('checks the value once more, and says what is wrong with it', async () => {
    await keep('scim-endpoint', endpoint);
    await ask('mark', { id: newId(), mark: { region: 'eu-west-1' } });
    await see(inFront, page('azure/connectivity', { targets: ['tenant-url'] }));
    expect(await fill('scim-endpoint')).toEqual(failure('no-longer-good', /us-east-1.*eu-west-1/));
    expect(written).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['was closed', () => browser.urls.delete(4)],
    ['shows a stranger’s page by now', () => browser.urls.set(4, 'https://evil.example/')],
    ['shows the other portal by now', () => browser.urls.set(4, aws)],
    ['has an address that is not told any more', () => browser.urls.set(4, '')],
    ['is a private window’s by now', () => browser.incognito.add(4)],
  ])('puts nothing into a tab that %s', async (_, happen) => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    const getsToFront = browser.urls.get(4);
    happen();
    const filled = await fill('scim-token');
    expect(getsToFront).toBe(azure);
    expect(filled).toEqual(browser.urls.has(4) ? failure('moved-on') : failure('not-in-front'));
    expect(written).toEqual([]);
    expect(recordOf('scim-token')).toMatchObject({ state: 'ready' });
  });

  it('puts the token into no sign-in page, though it is the portal’s; what is no secret may go there', async () => {
    await keep('scim-token', token);
    await keep('scim-endpoint', endpoint);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token', 'tenant-url'] }));
    browser.urls.set(4, signIn);
    expect(await fill('scim-token')).toEqual(failure('other-place'));
    expect(written).toEqual([]);
    expect(await fill('scim-endpoint')).toEqual({ filled: true });
  });

  it('believes no document of one portal that it has a field of the other', async () => {
    await keep('scim-token', token);
    await see({ ...inFront, tab: 1, url: aws }, page('azure/connectivity', { targets: ['secret-token'] }));
    expect(await fill('scim-token')).toEqual(failure('no-field'));
    const asked = { capture: 'scim-endpoint', target: 'azure/connectivity.tenant-url' };
    await keep('scim-endpoint', endpoint);
    expect(await ask('fill-here', asked, from({ ...inFront, tab: 1, url: aws }))).toEqual(failure('no-field'));
    expect(written).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['the document has no such field', { missing: true }, 'moved-on'],
    ['the document does not answer', undefined, 'moved-on'],
    ['the page did not keep it', { kept: false }, 'page-refused'],
  ])('says that nothing was filled where %s', async (_, answer, why) => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    inField = answer;
    expect(await fill('scim-token')).toEqual(failure(why));
    expect(recordOf('scim-token')).toMatchObject({ state: 'ready' });
  });

  it('says that it was filled even where that can’t be written down', async () => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    browser.isFull = true;
    expect(await fill('scim-token')).toEqual({ filled: true });
    expect(recordOf('scim-token')).toMatchObject({ state: 'ready' });
  });

  it('has the portals look again once a value is filled in', async () => {
    await keep('scim-token', token);
    await see(inFront, page('azure/connectivity', { targets: ['secret-token'] }));
    let looks = 0;
    const { answer } = browser;
    browser.answer = (message) => {
      if (message.kind === 'look') looks++;
      return answer(message);
    };
    await fill('scim-token');
    expect(looks).toBe(1);
  });

  describe('asked by the card', () => {
    const card = (target: string, capture = 'scim-endpoint', document = inFront) =>
      ask('fill-here', { capture, target }, from(document));

    it('goes into the document that asks', async () => {
      await keep('scim-endpoint', endpoint);
      expect(await card('azure/connectivity.tenant-url')).toEqual({ filled: true });
      expect(written).toEqual([
        {
          tabId: 4,
          kind: 'write',
          to: { documentId: 'document-4' },
          body: { kind: 'write', target: 'azure/connectivity.tenant-url', text: endpoint },
        },
      ]);
    });

    it.each<[string, string, string, Document]>([
      ['a secret', today, 'scim-token', inFront],
      ['anything in a private window', 'azure/connectivity.tenant-url', 'scim-endpoint', { ...inFront, isPrivate: true }],
      ['a value into another’s field', today, 'scim-endpoint', inFront],
      ['a value into a field of none', 'azure/saml.metadata-url', 'scim-endpoint', inFront],
    ])('never fills %s', async (_, target, capture, document) => {
      await keep('scim-token', token);
      await keep('scim-endpoint', endpoint);
      expect(await card(target, capture, document)).toEqual(failure('no-field'));
      expect(written).toEqual([]);
    });

    it('gives a file as it came, and its parts by themselves: of several addresses the default one', async () => {
      const acs = ['https://us-east-1.signin.aws/platform/saml/acs/one', 'https://us-east-1.signin.aws/platform/saml/acs/two'];
      const base64 = btoa(spMetadata({ acs }));
      await keep('aws-metadata', base64);
      await card('azure/upload-metadata.file', 'aws-metadata');
      await card('azure/basic-saml.identifier', 'aws-metadata');
      await card('azure/basic-saml.reply-url', 'aws-metadata');
      expect(written.map(({ body }) => body)).toEqual([
        { kind: 'write', target: 'azure/upload-metadata.file', file: { name: 'AWS Federation Metadata.xml', base64 } },
        {
          kind: 'write',
          target: 'azure/basic-saml.identifier',
          text: 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-0123456789',
        },
        { kind: 'write', target: 'azure/basic-saml.reply-url', text: acs[1] },
      ]);
    });

    it('is never led by the panel to a part of a file, but to the file’s own field', async () => {
      await keep('aws-metadata', btoa(spMetadata()));
      await see(inFront, page('azure/basic-saml', { targets: ['identifier', 'reply-url'] }));
      expect(await fill('aws-metadata')).toEqual(failure('no-field'));
      await see(inFront, page('azure/upload-metadata', { targets: ['file'] }));
      expect(await fill('aws-metadata')).toEqual({ filled: true });
    });
  });

  function failure(why: string, say: RegExp = /./) {
    return { filled: false, why, say: expect.stringMatching(say) };
  }

  function newId(): string {
    return `message-${String(++ids).padStart(6, '0')}`;
  }

  function from({ tab, url, frameUrl = url, frame = 0, document, isPrivate = false }: Document): object {
    browser.urls.set(tab, url);
    return {
      id: 'crosswalk',
      url: frameUrl,
      origin: new URL(frameUrl).origin,
      frameId: frame,
      ...(document ? { documentId: document } : {}),
      tab: { id: tab, url, incognito: isPrivate },
    };
  }

  async function ask(type: string, body: object, sender: object = panel): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, sender);
  }

  async function keep(capture: CaptureId, value: string): Promise<void> {
    expect(await ask('give', { id: newId(), capture, value, via: 'paste' })).toMatchObject({ kept: true });
  }

  async function see(document: Document, ...pages: readonly PageSighting[]): Promise<void> {
    await ask('sighted', { id: newId(), sighting: { pages } }, from(document));
  }

  function fill(capture: CaptureId): Promise<unknown> {
    return ask('fill', { capture });
  }

  function recordOf(capture: CaptureId): { state: string; filledAt?: { target: TargetId } } | undefined {
    return (browser.read('local', 'progress') as { captures: Record<string, { state: string }> }).captures[capture];
  }
});
