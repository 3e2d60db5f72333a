import { newProgress } from '../../../src/core/progress.ts';
import { exportProgress } from '../../../src/core/saved-progress.ts';
import { labStepIds } from '../../../src/lab/lab.ts';
import type { FakeBrowser } from './fake-browser.ts';
import type { Said, Tab } from './steps.ts';

/** What a message is to the background and to the model. */
export interface Message {
  readonly id: string | undefined;
  readonly said: Exclude<Said, { says: 'again' }>;
  readonly envelope: object;
  readonly sender: object;
  /** The document a sighting is of. */
  readonly source: string;
}

const extension = { id: 'crosswalk' };
export const panel = { ...extension, url: 'chrome-extension://crosswalk/panel.html', origin: 'chrome-extension://crosswalk' };

/** A file in which all but three steps of the lab are done. */
const nearlyDone = (() => {
  const at = 1_795_000_000_000;
  const open = ['2.3', '5.2', '6.5'];
  const done = labStepIds.filter((id) => !open.includes(id));
  return { ...newProgress(at), steps: Object.fromEntries(done.map((id) => [id, { status: 'done', proof: 'observed', at }])) };
})();
const file = exportProgress(nearlyDone as never);
/** What is to be remembered of it: the file only says that the steps were seen. */
export const asImported = {
  ...nearlyDone,
  steps: Object.fromEntries(Object.entries(nearlyDone.steps).map(([id, step]) => [id, { ...step, proof: 'declared' }])),
};

/** Says things as the extension's pages and content scripts do, and remembers what was said. */
export class Messages {
  readonly #browser: FakeBrowser;
  #sent: Message[] = [];
  #ids = 0;
  #documents = new Map<number, number>();

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
  }

  /** The message for what is said; for "again" one that was said before, where there is one. */
  next(said: Said): Message | undefined {
    if (said.says === 'again') {
      const message = this.#sent.at(-1 - said.back);
      return message?.id === undefined ? undefined : message;
    }
    const id = `message-${String(++this.#ids).padStart(6, '0')}`;
    const message = this.#addressed(said, id);
    this.#sent.push(message);
    return message;
  }

  #addressed(said: Exclude<Said, { says: 'again' }>, id: string): Message {
    switch (said.says) {
      case 'mark':
        return this.make(said, { type: 'mark', body: { id, mark: said.mark } }, panel, id);
      case 'give':
        return this.make(
          said,
          { type: 'give', body: { id, capture: said.sample.capture, value: said.sample.value, via: 'paste' } },
          panel,
          id,
        );
      case 'import':
        return this.make(said, { type: 'import-progress', body: { text: file } }, panel);
      case 'reset':
        return this.make(said, { type: 'reset', body: {} }, panel);
      case 'sighted':
        return this.make(
          said,
          { type: 'sighted', body: { id, sighting: said.sighting } },
          this.#document(said.tab, said.isReload),
          id,
        );
      case 'captured':
        return this.make(
          said,
          { type: 'captured', body: { id, capture: said.sample.capture, value: said.sample.value, via: 'page' } },
          this.#document(said.tab),
          id,
        );
      case 'fill-here':
        return this.make(
          said,
          { type: 'fill-here', body: { capture: 'scim-endpoint', target: 'azure/connectivity.tenant-url' } },
          this.#document(said.tab),
        );
      case 'keep-region':
        return this.make(said, { type: 'keep-region', body: { id } }, this.#document(said.tab), id);
      case 'mark-step':
        return this.make(said, { type: 'mark-step', body: { id, step: said.step, as: said.as } }, this.#document(said.tab), id);
    }
  }

  make(said: Message['said'], envelope: object, sender: object, id?: string): Message {
    const { tab, documentId } = sender as { tab?: { id: number }; documentId?: string };
    return { id, said, envelope, sender, source: `${tab?.id}:0:${documentId}` };
  }

  /** The document in a tab; another one after a reload. */
  #document(tab: Tab, isReload = false): object {
    const count = (this.#documents.get(tab.id) ?? 0) + (isReload ? 1 : 0);
    this.#documents.set(tab.id, count);
    const host = tab.portal === 'aws' ? `https://${tab.region}.console.aws.amazon.com` : 'https://portal.azure.com';
    const url = tab.portal === 'aws' ? `${host}/singlesignon/home?region=${tab.region}` : `${host}/`;
    this.#browser.urls.set(tab.id, url);
    if (tab.isPrivate) this.#browser.incognito.add(tab.id);
    const documentId = `document-${count}`;
    return { ...extension, url, origin: host, frameId: 0, documentId, tab: { id: tab.id, url, incognito: tab.isPrivate } };
  }
}
