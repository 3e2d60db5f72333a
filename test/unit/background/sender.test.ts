import { describe, expect, it, vi } from 'vitest';
import { classify } from '../../../src/background/sender.ts';
import type { MessageSender } from '../../../src/platform/runtime.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'crosswalk', getURL: (path: string) => `chrome-extension://crosswalk/${path}` } },
}));

const own = 'chrome-extension://crosswalk';
const consolePage = 'https://us-east-1.console.aws.amazon.com/singlesignon/home';
const azurePage = 'https://portal.azure.com/#home';
const blade = 'https://sandbox-1.reactblade.portal.azure.net/index.html';

/** What the browser says of a sender; `tab` by its address. */
interface From {
  readonly id?: string;
  readonly url?: string | undefined;
  readonly origin?: string;
  readonly frameId?: number | undefined;
  readonly documentId?: string;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito?: boolean }
    | undefined;
}

function sender(from: From): MessageSender {
  return { id: 'crosswalk', ...from } as MessageSender;
}

const inTab = (url: string | undefined, incognito = false) => ({ id: 7, url, incognito });
const top = (url: string, more: From = {}): MessageSender => sender({ url, frameId: 0, tab: inTab(url), ...more });
const frame = (url: string, page: string, more: From = {}): MessageSender =>
  sender({ url, frameId: 3, tab: inTab(page), ...more });

describe('the sender of a message', () => {
  it('is an own page by its address and its origin', () => {
    expect(classify(sender({ url: `${own}/panel.html`, origin: own }))).toEqual({ context: 'own-page' });
    expect(classify(sender({ url: `${own}/panel.html?tab#x`, origin: own }))).toEqual({ context: 'own-page' });
  });

  it('is an own page without an origin too, which not every browser tells', () => {
    expect(classify(sender({ url: `${own}/panel.html` }))).toEqual({ context: 'own-page' });
  });

  it('is an own page in a tab as well, and not a portal', () => {
    const page = `${own}/panel.html`;
    expect(classify(top(page, { origin: own }))).toEqual({ context: 'own-page' });
  });

  it('is the line’s document by its whole address', () => {
    expect(classify(sender({ url: `${own}/class-line.html`, origin: own }))).toEqual({ context: 'line' });
    expect(classify(sender({ url: `${own}/class-line.html?x`, origin: own }))).toEqual({ context: 'own-page' });
  });

  it.each<[string, From]>([
    ['another extension', { id: 'another', url: `${own}/panel.html`, origin: own }],
    ['an own address of another origin', { url: `${own}/panel.html`, origin: 'https://evil.example' }],
    ['an own address of no origin', { url: `${own}/panel.html`, origin: 'null' }],
    ['an address that only begins alike', { url: 'chrome-extension://crosswalk-too/panel.html' }],
    ['an address that only holds ours', { url: `https://evil.example/${own}/panel.html` }],
    ['no address at all', {}],
  ])('is nobody: %s', (_, from) => {
    expect(classify(sender(from))).toBeUndefined();
  });

  it('is a portal’s page, with all that the browser says of it', () => {
    expect(classify(top(consolePage, { documentId: 'document-1' }))).toEqual({
      context: 'portal',
      portal: 'aws',
      tabId: 7,
      frameId: 0,
      documentId: 'document-1',
      source: '7:0:document-1',
      address: consolePage,
      host: 'us-east-1.console.aws.amazon.com',
      windowId: undefined,
      isPrivate: false,
    });
    expect(classify(top(azurePage))).toMatchObject({ portal: 'azure', documentId: undefined, source: '7:0:' });
    expect(classify(top(consolePage, { tab: inTab(consolePage, true) }))).toMatchObject({ isPrivate: true });
  });

  it('is known by its own address where the tab’s is not told, but not in a frame', () => {
    expect(classify(top(consolePage, { tab: inTab(undefined) }))).toMatchObject({ portal: 'aws', address: consolePage });
    expect(classify(frame(consolePage, consolePage, { tab: inTab(undefined) }))).toBeUndefined();
  });

  it.each<[string, MessageSender]>([
    ['is in no tab', sender({ url: consolePage, frameId: 0 })],
    ['is in a tab without an id', sender({ url: consolePage, frameId: 0, tab: { url: consolePage, incognito: false } })],
    ['is in no frame', sender({ url: consolePage, tab: inTab(consolePage) })],
    ['is a page of nobody’s', top('https://evil.example/')],
    ['is a portal over http', top('http://portal.azure.com/')],
    ['is a page of nobody’s in a portal’s tab', top('https://evil.example/', { tab: inTab(azurePage) })],
    ['is a portal in another’s tab', top(azurePage, { tab: inTab('https://evil.example/') })],
    ['is a page of one portal in a tab of the other', top(azurePage, { tab: inTab(consolePage) })],
    ['has no address', sender({ frameId: 0, tab: inTab(azurePage) })],
    ['is a blade that is a page of its own', top(blade, { tab: inTab(azurePage) })],
  ])('is no portal where it %s', (_, from) => {
    expect(classify(from)).toBeUndefined();
  });

  it.each<[string, string, string, string | undefined]>([
    ['of the portal’s own host', 'https://portal.azure.com/frame', azurePage, undefined],
    ['of a host for the portal’s frames', blade, azurePage, undefined],
    ['without an own address, where no origin is told', 'about:srcdoc', azurePage, undefined],
    ['without an own address, of the portal’s origin', 'about:blank', azurePage, 'https://portal.azure.com'],
    ['made of a blob', 'blob:https://portal.azure.com/1', azurePage, 'https://portal.azure.com'],
    ['made of a blob, in a blade’s origin', 'blob:x', azurePage, 'https://sandbox-1.reactblade.portal.azure.net'],
    ['made of data, which has no origin', 'data:text/html,x', azurePage, 'null'],
  ])('is a portal’s frame: %s', (_, url, page, origin) => {
    const found = classify(frame(url, page, origin === undefined ? {} : { origin }));
    expect(found).toMatchObject({ context: 'portal', frameId: 3, address: page });
  });

  it.each<[string, string, string, string | undefined]>([
    ['of a stranger', 'https://evil.example/', azurePage, undefined],
    ['of a host that may only be a page', 'https://d-0123456789.awsapps.com/start', consolePage, undefined],
    ['of the sign-in', 'https://login.microsoftonline.com/', azurePage, undefined],
    ['of a stranger whose address begins alike', 'https://portal.azure.com.evil.example/', azurePage, undefined],
    ['of the other portal', 'https://portal.azure.com/', consolePage, undefined],
    ['of the portal over http', 'http://portal.azure.com/', azurePage, undefined],
    ['of the portal in a stranger’s page', 'https://portal.azure.com/', 'https://evil.example/', undefined],
    ['without an own address, of a stranger’s origin', 'about:srcdoc', azurePage, 'https://evil.example'],
    ['without an own address, of the other portal’s origin', 'about:blank', azurePage, 'https://console.aws.amazon.com'],
    ['made of a stranger’s blob', 'blob:https://evil.example/1', azurePage, 'https://evil.example'],
    ['with an address of another kind', 'filesystem:https://portal.azure.com/x', azurePage, undefined],
    ['whose address only holds a kind that would do', 'xabout:blank', azurePage, undefined],
    ['with no address', '', azurePage, undefined],
  ])('is no portal’s frame: %s', (_, url, page, origin) => {
    expect(classify(frame(url, page, origin === undefined ? {} : { origin }))).toBeUndefined();
  });
});
