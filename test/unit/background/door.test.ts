import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const line = { ...panel, url: `${own}/class-line.html` };
const url = 'https://us-east-1.console.aws.amazon.com/singlesignon/home';
const portal = {
  id: 'crosswalk',
  url,
  origin: new URL(url).origin,
  frameId: 0,
  documentId: 'document-1',
  tab: { id: 1, url, incognito: false },
};
const stranger = { ...portal, url: 'https://evil.example/', tab: { id: 1, url: 'https://evil.example/', incognito: false } };
const mark = { type: 'mark', body: { id: 'message-1', mark: { step: '1.1', as: 'done' } } };
const markFromPage = { type: 'mark-step', body: { id: 'message-1', step: '1.1', as: 'done' } };
const opened = { type: 'line-opened', body: { line: '0123456789abcdef0123456789abcdef' } };

/** The real background's one door for messages: who may say what, in which shape. */
describe('the door', () => {
  let start: Start;
  let browser: FakeBrowser;
  const send = (message: unknown, sender: object) => {
    browser.wake();
    return browser.send(message, sender);
  };
  const progress = () => browser.read('local', 'progress') as { steps: object } | undefined;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(() => {
    browser = new FakeBrowser(start);
    browser.urls.set(1, url);
  });

  it('lets each in with what is theirs, and always answers', async () => {
    expect(await send(mark, panel)).toBeNull();
    expect(await send(markFromPage, portal)).toBeNull();
    expect(await send({ type: 'export-progress', body: {} }, panel)).toEqual({ text: expect.any(String) });
    expect(await send(opened, line)).toBeNull();
    expect(progress()?.steps).toHaveProperty(['1.1']);
  });

  it.each<[string, unknown, object]>([
    ['a page with what is the panel’s', mark, portal],
    ['the panel with what is a page’s', markFromPage, panel],
    ['the line’s document with what is the panel’s', mark, line],
    ['the panel with what is the line’s', opened, panel],
    ['a page with what is the line’s', opened, portal],
    ['a stranger with what is a page’s', markFromPage, stranger],
    ['another extension with what is the panel’s', mark, { ...panel, id: 'another' }],
    ['a message of no known kind', { type: 'unknown', body: {} }, panel],
    ['a message called as what every object has', { type: 'constructor', body: {} }, panel],
    ['a message called as every object’s prototype', { type: '__proto__', body: {} }, portal],
    ['a message with more than a message has', { ...mark, more: 1 }, panel],
    ['a message without a kind', { body: mark.body }, panel],
    ['a message whose kind is no text', { ...mark, type: 7 }, panel],
    ['a text', 'mark', panel],
    ['nothing', null, panel],
  ])('leaves %s unanswered', async (_, message, sender) => {
    await expect(send(message, sender)).rejects.toThrow('Nobody answers this message');
    expect(progress()?.steps ?? {}).toEqual({});
  });

  it.each<[string, object, object]>([
    ['a step that there is not', { ...mark, body: { id: 'message-1', mark: { step: '9.9', as: 'done' } } }, panel],
    ['more than it takes', { ...mark, body: { ...mark.body, more: 1 } }, panel],
    ['no body', { type: 'mark', body: null }, panel],
    ['a page’s message in another shape', { ...markFromPage, body: { ...markFromPage.body, as: 'skipped' } }, portal],
    ['a line that is none', { ...opened, body: { line: '#' } }, line],
  ])('says of a message with %s that it has not the shape it should have', async (_, message, sender) => {
    const { type } = message as { type: string };
    await expect(send(message, sender)).rejects.toThrow(
      new TypeError(`The message "${type}" does not have the shape it should have`),
    );
    expect(progress()?.steps ?? {}).toEqual({});
  });
});
