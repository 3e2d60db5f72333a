import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageId } from '../../../src/lab/ids.ts';
import { awsFile } from '../../bad-input/metadata/files.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';
import { page as pageSeen, sighting } from '../../support/facts.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const endpoint = 'https://scim.us-east-1.amazonaws.com/f0c1d2e3-0000-4000-8000-000000000000/scim/v2/';
const token = 'marker-token-0123456789-abcdef';

const objectId = '9f8dc68b-0000-4000-8000-000000000001';
const appId = '7c9b70d0-0000-4000-8000-000000000001';
const otherId = '5cbaf0ba-0000-4000-8000-000000000002';
const ids = `objectId/${objectId}/appId/${appId}`;
const portal = 'https://portal.azure.com/';
const iam = 'Microsoft_AAD_IAM';
const provisioning = `${portal}#view/Microsoft_AAD_Connect_Provisioning/ProvisioningMenuBlade/~/Overview/${ids}`;
const blade = 'https://sandbox-1.reactblade.portal.azure.net/React/Index';

interface Place {
  /** The address of the tab. */
  readonly tab: string;
  /** The address of the frame with the field; the tab's own document where there is none. */
  readonly frame?: string;
  /** The origin of the frame, where it is not that of its address. */
  readonly origin?: string;
}

/** The real background on a browser in memory: where the panel's Fill puts the token. */
describe('the token', () => {
  let start: Start;
  let browser: FakeBrowser;
  /** What documents were told to write into their fields. */
  let written: { readonly tabId: number; readonly text?: string; readonly host?: string }[];
  let messages = 0;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(async () => {
    written = [];
    browser = new FakeBrowser(start);
    browser.told = (tabId, message) => {
      if (message.kind === 'write') written.push({ tabId, ...message });
    };
    await ask('give', { id: newId(), capture: 'scim-endpoint', value: endpoint, via: 'paste' });
    await ask('give', { id: newId(), capture: 'scim-token', value: token, via: 'paste' });
  });

  it.each<readonly [string, Place]>([
    ['today, in a frame of the portal', { tab: provisioning, frame: blade }],
    [
      'in a sandboxed frame of the portal',
      { tab: provisioning, frame: 'https://sandbox-22-5.reactblade-ms.portal.azure.net/React/Index', origin: 'null' },
    ],
    ['on a preview overview', { tab: provisioning.replace('Overview', 'OverviewPreview'), frame: blade }],
    ['on Connectivity', { tab: provisioning.replace('Overview', 'Connectivity'), frame: blade }],
    ['in 2020', { tab: `${portal}#blade/${iam}/ManagedAppMenuBlade/Provisioning/appId/${appId}/objectId/${objectId}` }],
    ['in 2023', { tab: `${portal}#view/${iam}/ManagedAppMenuBlade/~/Provisioning/${ids}` }],
    [
      'under the name of a directory',
      { tab: `${portal}#@fjordworks.example/blade/${iam}/ManagedAppMenuBlade/Provisioning/${ids}` },
    ],
    ['with flags in the query', { tab: provisioning.replace('/#', '/?culture=en-in&feature.msaljs=true#'), frame: blade }],
    ['in the Entra admin center', { tab: provisioning.replace('portal.azure.com', 'entra.microsoft.com'), frame: blade }],
    ['where the address has no ids', { tab: provisioning.replace(`/${ids}`, ''), frame: blade }],
  ])('goes into the provisioning credentials: %s', async (_, place) => {
    await see(place);
    expect(await fill()).toEqual({ filled: true });
    expect(written.map(({ text }) => text)).toEqual([token]);
  });

  it.each<readonly [string, Place]>([
    ['a frame of the sign-in page', { tab: provisioning, frame: 'https://login.microsoftonline.com/common/oauth2/authorize' }],
    ['a frame of the other console', { tab: provisioning, frame: 'https://us-east-1.console.aws.amazon.com/singlesignon/home' }],
    ['a frame of the access portal', { tab: provisioning, frame: 'https://d-0123456789.awsapps.com/start' }],
    ['a frame of a look-alike', { tab: provisioning, frame: 'https://sandbox-1.reactblade.portal.azure.net.evil.example/' }],
    ['a frame without an address', { tab: provisioning, frame: 'about:srcdoc', origin: 'https://portal.azure.com' }],
    ['a frame of an opaque origin', { tab: provisioning, frame: 'about:srcdoc', origin: 'null' }],
    ['a frame made from data', { tab: provisioning, frame: 'data:text/html,x', origin: 'null' }],
    ['the sign-in page itself', { tab: provisioning.replace('portal.azure.com', 'login.microsoftonline.com') }],
  ])('does not go into %s', async (_, place) => {
    await see(place);
    expect(await fill()).toMatchObject({ filled: false });
    expect(written).toEqual([]);
  });

  it.each([
    ['no page at all', portal],
    [
      'a form that an address defines',
      `${portal}#create/Microsoft.Template/uri/x/createUIDefinitionUri/https%3A%2F%2Fevil.example`,
    ],
    [
      'a form whose address has the right one in a parameter',
      `${portal}#create/Microsoft.Template/CreateUIDefinitionBlob/x/${provisioning.slice(portal.length)}`,
    ],
    ['a query that has the right one in it', provisioning.replace('/#', '/?').concat('#home')],
    ['another blade', `${portal}#view/HubsExtension/ProvisioningMenuBlade/~/Overview/${ids}`],
    ['a blade of a longer name', provisioning.replace('ProvisioningMenuBlade', 'ProvisioningMenuBladeOfMine')],
    ['another item of the application’s menu', `${portal}#view/${iam}/ManagedAppMenuBlade/~/SignOn/${ids}`],
    ['an app registration', `${portal}#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Provisioning/appId/${appId}`],
    ['the right address with an extension of one’s own', provisioning.replace('/#', '/?feature.canmodifyextensions=true#')],
    ['the right address with such an extension in escapes', provisioning.replace('/#', '/?feature.canmodify%65xtensions=true#')],
    ['the right address with an extension in its fragment', `${provisioning}?testExtensions={"${iam}":"https://evil.example"}`],
    ['a path that looks like a fragment', provisioning.replace('#', '%23')],
  ])('does not go to an address of the portal that is %s', async (_, tab) => {
    await see({ tab });
    expect(await fill()).toMatchObject({ filled: false, why: 'other-place' });
    await see({ tab, frame: blade });
    expect(await fill()).toMatchObject({ filled: false, why: 'other-place' });
    expect(written).toEqual([]);
  });

  it('does not go where the title names an application that is not the lab’s, and its ids are not known', async () => {
    await see({ tab: provisioning, frame: blade }, { signals: ['application-named'] });
    expect(await fill()).toMatchObject({ filled: false, why: 'other-application' });
    await see({ tab: provisioning, frame: blade }, { signals: ['application-named', 'own-application-named'] });
    expect(await fill()).toEqual({ filled: true });
  });

  it('goes to the right one of two fields, though the wrong one is in front', async () => {
    await see({ tab: provisioning, frame: blade }, { tabId: 7 });
    await see({ tab: `${portal}#create/Microsoft.Template` }, { tabId: 8 });
    expect(await fill()).toEqual({ filled: true });
    expect(written).toMatchObject([{ tabId: 7 }]);
  });

  it('tells the document which host it must be of, which it may not be any more', async () => {
    await see({ tab: provisioning, frame: blade });
    await fill();
    expect(written).toMatchObject([{ host: 'sandbox-1.reactblade.portal.azure.net' }]);
  });

  it('is not taken from a page that is no console’s', async () => {
    const shown = { id: newId(), capture: 'scim-token', value: `${token}-of-another`, via: 'page' };
    for (const host of ['d-0123456789.awsapps.com', 'ssoins-0123456789abcdef.portal.us-east-1.app.aws'])
      expect(await say('captured', { ...shown, id: newId() }, { tab: `https://${host}/start` })).toMatchObject({ kept: false });
    const console = { tab: 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#/settings' };
    expect(await say('captured', shown, console)).toMatchObject({ kept: true });
  });

  describe('once it is known which application is the lab’s', () => {
    const saml = `${portal}#view/${iam}/ManagedAppMenuBlade/~/SignOn/${ids}/preferredSingleSignOnMode/saml`;
    const other = provisioning.replace(objectId, otherId).replace(appId, otherId);

    beforeEach(async () => {
      // AWS's file went into its SAML page: that is the application.
      await keepAwsMetadata();
      const target = 'azure/upload-metadata.file';
      await see({ tab: saml }, { tabId: 3, page: 'azure/upload-metadata', field: 'file' });
      expect(await say('fill-here', { capture: 'aws-metadata', target }, { tab: saml }, { tabId: 3 })).toEqual({ filled: true });
      browser.closeTab(3);
      written = [];
    });

    it('goes into its provisioning', async () => {
      await see({ tab: provisioning, frame: blade });
      expect(await fill()).toEqual({ filled: true });
    });

    it.each([
      ['another application', other],
      ['another service principal of the same application', provisioning.replace(objectId, otherId)],
      ['the same service principal with another application', provisioning.replace(appId, otherId)],
      ['another application in escapes', provisioning.replace(objectId, otherId.replace('5', '%35')).replace(appId, otherId)],
      ['both at once', `${provisioning}/objectId/${otherId}`],
      ['both at once, in the other order', provisioning.replace('objectId', `objectId/${otherId}/objectId`)],
    ])('does not go into the provisioning of %s, nor does the endpoint', async (_, tab) => {
      await see({ tab, frame: blade });
      expect(await fill()).toMatchObject({ filled: false, why: 'other-application' });
      const target = 'azure/provisioning-connect.tenant-url';
      expect(await say('fill-here', { capture: 'scim-endpoint', target }, { tab, frame: blade })).toMatchObject({
        filled: false,
        why: 'other-application',
      });
      expect(written).toEqual([]);
    });

    it('goes into its provisioning whatever it is called', async () => {
      await see({ tab: provisioning, frame: blade }, { signals: ['application-named'] });
      expect(await fill()).toEqual({ filled: true });
    });

    it('goes where the address names none, and where capitals differ', async () => {
      await see({ tab: provisioning.replace(`/${ids}`, ''), frame: blade });
      expect(await fill()).toEqual({ filled: true });
      await see({ tab: provisioning.replace(objectId, objectId.toUpperCase()), frame: blade });
      expect(await fill()).toEqual({ filled: true });
    });

    it('goes into the lab’s own where the other one is in front', async () => {
      await see({ tab: provisioning, frame: blade }, { tabId: 7 });
      await see({ tab: other, frame: blade }, { tabId: 8 });
      expect(await fill()).toEqual({ filled: true });
      expect(written).toMatchObject([{ tabId: 7 }]);
    });

    it('learns nothing of it from an imported file', async () => {
      const { text } = (await ask('export-progress', {})) as { text: string };
      expect(text).toContain(objectId);
      expect(await ask('import-progress', { text: text.replaceAll(objectId, otherId) })).toEqual({ imported: true });
      expect(browser.local.get('progress')).not.toContain(otherId);
    });
  });

  /** Shows the field in a place. */
  async function see(
    place: Place,
    { tabId = 5, page = 'azure/provisioning-connect' as PageId, field = 'secret-token', signals = [] as readonly string[] } = {},
  ): Promise<void> {
    const seen = sighting(pageSeen(page, { targets: [field], signals }));
    await say('sighted', { id: newId(), sighting: seen }, place, { tabId }).catch(() => undefined);
  }

  async function say(type: string, body: object, { tab, frame, origin }: Place, { tabId = 5 } = {}): Promise<unknown> {
    browser.wake();
    browser.urls.set(tabId, tab);
    const url = frame ?? tab;
    const sender = {
      id: 'crosswalk',
      url,
      origin: origin ?? new URL(url).origin,
      frameId: frame ? 4 : 0,
      documentId: `document-${url.length}-${frame ? 4 : 0}`,
      tab: { id: tabId, url: tab, incognito: false },
    };
    return browser.send({ type, body }, sender);
  }

  async function keepAwsMetadata(): Promise<void> {
    const value = Buffer.from(awsFile()).toString('base64');
    const kept = await ask('give', { id: newId(), capture: 'aws-metadata', value, via: 'file' });
    expect(kept).toMatchObject({ kept: true });
  }

  function fill(): Promise<unknown> {
    return ask('fill', { capture: 'scim-token' });
  }

  async function ask(type: string, body: object): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, panel);
  }

  function newId(): string {
    return `message-${++messages}`;
  }
});
