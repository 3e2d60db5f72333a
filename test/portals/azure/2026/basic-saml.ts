import { send } from '../ui/backend.ts';
import type { ApplicationView, SamlConfiguration } from '../ui/contract.ts';
import { ko, type Observable, type ObservableArray } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { basicSamlMarkup } from './basic-saml-form.ts';

export interface BasicSamlOptions {
  readonly application: ApplicationView;
  readonly saved: Observable<SamlConfiguration | undefined>;
  readonly stage: Stage;
  /** What a metadata file says; it takes effect only when it is saved. */
  readonly proposed?: SamlConfiguration;
  /** Opens the test of the application. */
  test(): void;
}

interface Entry {
  readonly value: Observable<string>;
  readonly index: Observable<string>;
  readonly isDefault: Observable<boolean>;
  remove(): void;
}

/** azure/basic-saml: Identifier, Reply URLs and the rest. */
export function openBasicSaml({ application, saved, stage, proposed, test }: BasicSamlOptions): void {
  const begin = saved() ?? { identifiers: suggestion(application), replyUrls: [] };
  const form = formModel({ ...begin, ...proposed });
  const before = ko.observable(JSON.stringify(form.configuration(begin)));
  let hasSaved = false;
  const isDirty = ko.pureComputed(() => JSON.stringify(form.configuration()) !== before());
  const save = async () => {
    const configuration = form.configuration();
    const path = `/applications/${application.objectId}/saml`;
    const done = await stage.attempt('Save single sign-on configuration', 'The configuration was saved.', () =>
      send(path, configuration, 'PUT'),
    );
    if (!done) return;
    hasSaved = true;
    before(JSON.stringify(configuration));
    saved(trimmed(configuration));
  };
  stage.openPane({
    title: 'Basic SAML Configuration',
    isWide: true,
    commands: [
      { id: 'Save', label: 'Save', icon: 'save', enabled: ko.pureComputed(() => isDirty() && form.isComplete()), run: save },
      { id: 'Feedback', label: 'Got feedback?', icon: 'feedback', run: () => {} },
    ],
    view: { markup: basicSamlMarkup(), model: form },
    async mayClose() {
      if (!isDirty()) return true;
      const buttons = [
        { label: 'OK', value: 'ok', isPrimary: true },
        { label: 'Cancel', value: 'cancel' },
      ];
      return (await stage.ask({ title: 'Your unsaved edits will be discarded.', text: '', buttons })) === 'ok';
    },
    closed: () => void (hasSaved && offerTest({ application, stage, test })),
  });
}

async function offerTest({ application, stage, test }: Pick<BasicSamlOptions, 'application' | 'stage' | 'test'>): Promise<void> {
  const answer = await stage.ask({
    title: `Test single sign-on with ${application.name}?`,
    text: 'The configuration has changed. Do you want to see whether single sign-on works?',
    buttons: [
      { label: 'Yes', value: 'yes', isPrimary: true },
      { label: 'No, I’ll test later', value: 'no' },
    ],
  });
  if (answer === 'yes') test();
}

function formModel({ identifiers, replyUrls, signOnUrl = '', relayState = '', logoutUrl = '' }: SamlConfiguration) {
  const model = {
    identifiers: entries(identifiers),
    replyUrls: entries(replyUrls),
    signOnUrl: ko.observable(signOnUrl),
    relayState: ko.observable(relayState),
    logoutUrl: ko.observable(logoutUrl),
    addIdentifier: () => addEntry(model.identifiers),
    addReplyUrl: () => addEntry(model.replyUrls),
    isComplete: ko.pureComputed((): boolean => values(model.identifiers).length > 0 && values(model.replyUrls).length > 0),
    /** What is in the form, or `given` in the same shape. */
    configuration(given?: SamlConfiguration): Required<SamlConfiguration> {
      return {
        identifiers: given?.identifiers ?? values(model.identifiers),
        replyUrls: given?.replyUrls ?? values(model.replyUrls),
        signOnUrl: given ? (given.signOnUrl ?? '') : model.signOnUrl(),
        relayState: given ? (given.relayState ?? '') : model.relayState(),
        logoutUrl: given ? (given.logoutUrl ?? '') : model.logoutUrl(),
      };
    },
  };
  return model;
}

function entries(texts: readonly string[]): ObservableArray<Entry> {
  const list = ko.observableArray<Entry>();
  for (const text of texts) addEntry(list, text);
  return list;
}

/** The first of a list is the default, until another is marked. */
function addEntry(list: ObservableArray<Entry>, text = ''): void {
  const entry: Entry = {
    value: ko.observable(text),
    index: ko.observable(String(list().length)),
    isDefault: ko.observable(list().length === 0),
    remove: () => void list.remove(entry),
  };
  entry.isDefault.subscribe((isDefault) => {
    if (isDefault) for (const other of list()) if (other !== entry) other.isDefault(false);
  });
  list.push(entry);
}

function values(list: ObservableArray<Entry>): string[] {
  const sorted = [...list()].sort((one, other) => Number(other.isDefault()) - Number(one.isDefault()));
  return sorted.map(({ value }) => value().trim()).filter((text) => text !== '');
}

function suggestion({ suggestedIdentifier }: ApplicationView): string[] {
  return suggestedIdentifier === undefined ? [] : [suggestedIdentifier];
}

/** Without the parts that are empty. */
function trimmed({ identifiers, replyUrls, ...rest }: Required<SamlConfiguration>): SamlConfiguration {
  return { identifiers, replyUrls, ...Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== '')) };
}
