import { isLooking } from './once.ts';
import { foundIn, type Root, rootsOfDocument } from './roots.ts';

/** What has changed in the document between two looks. */
export interface Changes {
  /** Trees that have come into it. */
  readonly added: readonly (Element | ShadowRoot)[];
  /** Elements of which an attribute has changed, by the attribute. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<Element>>;
  /** Nodes whose text, name or role may be another: those changed and all around them, and all that have come. */
  readonly touched: ReadonlySet<Node>;
  /** Whether something has gone. */
  readonly removed: boolean;
  /** Whether texts, or what holds them, are others. */
  readonly texts: boolean;
}

/** Keeps something that was worked out from the document from look to look. */
export interface Keeper {
  update(changes: Changes): void;
  /** Too much has changed to go through: all is to be worked out anew. */
  reset(): void;
}

/** More changes than this are not gone through one by one. */
const enough = 3_000;

/** Attributes that say what an element is called, or whether a part of it is read. */
const naming = new Set(
  'alt aria-hidden aria-label aria-labelledby aria-placeholder class for hidden id inert label placeholder role slot style title type value'.split(
    ' ',
  ),
);

const keepers: Keeper[] = [];
const listeners = new Set<(records: readonly MutationRecord[]) => void>();
let observer: MutationObserver | undefined;
let observed = new WeakSet<Root>();

let added = new Set<Element | ShadowRoot>();
let nodes = new Set<Node>();
let attributes = new Map<string, Set<Element>>();
let removed = false;
let texts = false;
/** So much has changed since the last look that nobody counts any more. */
let lost = false;

/** Has a keeper told of what has changed, look by look. */
export function keepUp(keeper: Keeper): void {
  keepers.push(keeper);
}

/** Calls back with every batch of changes until `signal`; once nobody is called any more, the document is not watched either. */
export function onChanges(listener: (records: readonly MutationRecord[]) => void, signal: AbortSignal): void {
  listeners.add(listener);
  start();
  signal.addEventListener('abort', () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  });
}

/** Brings all keepers up to the document as it is now. Every look begins with it. */
export function catchUp(): void {
  start();
  const records = observer?.takeRecords() ?? [];
  if (records.length > 0) {
    markAll(records);
    // A look sees for itself what has changed. Whoever else asks must not be called back before they have done.
    if (!isLooking()) queueMicrotask(() => tell(records));
  }
  for (const node of added) if (node.isConnected) foundIn(node);
  for (const root of rootsOfDocument()) observe(root);
  if (!lost && (added.size > 0 || nodes.size > 0 || attributes.size > 0)) {
    const here = [...added].filter((node) => node.isConnected);
    const touched = around(nodes);
    // A tree may have been here before, and have changed while it was not.
    for (const tree of here) addAll(tree, touched);
    const changes = { added: here, attributes, touched, removed, texts };
    for (const keeper of keepers) keeper.update(changes);
  }
  forget(lost);
}

/** Stops watching the document and forgets what was kept of it. */
export function stop(): void {
  observer?.disconnect();
  observer = undefined;
  observed = new WeakSet();
  forget(true);
}

function start(): void {
  if (observer) return;
  observer = new MutationObserver(take);
  for (const root of rootsOfDocument(true)) observe(root);
  forget(true);
}

function forget(all: boolean): void {
  if (all) for (const keeper of keepers) keeper.reset();
  added = new Set();
  nodes = new Set();
  attributes = new Map();
  removed = texts = lost = false;
}

/** A shadow root that was not known until now is watched, and has come with all that it holds. */
function observe(root: Root): void {
  if (!(root instanceof Document || root instanceof ShadowRoot) || observed.has(root)) return;
  observed.add(root);
  observer?.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  if (root instanceof ShadowRoot) {
    added.add(root);
    nodes.add(root);
    texts = true;
  }
}

function take(records: readonly MutationRecord[]): void {
  markAll(records);
  tell(records);
}

function tell(records: readonly MutationRecord[]): void {
  for (const listener of listeners) listener(records);
}

function markAll(records: readonly MutationRecord[]): void {
  if (!lost) for (const record of records) mark(record);
}

function mark(record: MutationRecord): void {
  const { type, target } = record;
  if (type === 'characterData') {
    nodes.add(target);
    texts = true;
    lost ||= nodes.size > enough || isOfStyle(target);
    return;
  }
  const { addedNodes, removedNodes, attributeName } = record;
  if (type === 'childList') {
    nodes.add(target);
    texts = true;
    if (removedNodes.length > 0) removed = true;
    for (const node of addedNodes) if (node instanceof Element) added.add(node);
    lost ||=
      nodes.size > enough || added.size > enough || isOfStyle(target) || holdsStyle(addedNodes) || holdsStyle(removedNodes);
  } else if (attributeName !== null) {
    const same = attributes.get(attributeName) ?? new Set();
    attributes.set(attributeName, same.add(target as Element));
    if (naming.has(attributeName)) nodes.add(target);
    lost ||= same.size > enough || nodes.size > enough;
  }
}

function isOfStyle(node: Node): boolean {
  return node instanceof HTMLStyleElement || node instanceof HTMLLinkElement;
}

function holdsStyle(nodes: NodeList): boolean {
  for (const node of nodes) if (isOfStyle(node)) return true;
  return false;
}

/** With the shadow trees that show what they hold. */
function around(changed: ReadonlySet<Node>): Set<Node> {
  const found = new Set<Node>();
  const add = (node: Node | null) => {
    for (let one = node; one && !found.has(one); one = one instanceof ShadowRoot ? one.host : one.parentNode) {
      found.add(one);
      if (one instanceof Element || one instanceof Text) add(one.assignedSlot);
    }
  };
  for (const node of changed) add(node);
  return found;
}

function addAll(tree: Element | ShadowRoot, to: Set<Node>): void {
  to.add(tree);
  if (tree instanceof Element && tree.shadowRoot) addAll(tree.shadowRoot, to);
  for (const element of tree.querySelectorAll('*')) {
    to.add(element);
    if (element.shadowRoot) addAll(element.shadowRoot, to);
  }
}
