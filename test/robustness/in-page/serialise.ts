import { stylesOf } from './styles.ts';
import { type AtRing, atRing } from './truth.ts';

/** What one document says of itself when it is recorded. */
export interface Serialised {
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** Whether an element was found at the ring. */
  readonly hasTruth: boolean;
}

const dropped = /^(?:script|noscript|style|link|template|base|object|embed)$/;
const empty = /^(?:area|br|col|hr|img|input|meta|source|track|wbr)$/;

/** The document as self-contained HTML without scripts. `ring`: the overlay's host here goes round the truth, which is marked. */
export function serialise({ ring, seeksFile }: { readonly ring: boolean; readonly seeksFile: boolean }): Serialised {
  const host = ring ? document.querySelector('div[data-crosswalk]') : null;
  const truth = host ? atRing(host.getBoundingClientRect(), seeksFile) : undefined;
  return {
    html: `<!doctype html>\n${textOf(document.documentElement, truth)}\n`,
    width: innerWidth,
    height: innerHeight,
    hasTruth: truth !== undefined,
  };
}

function textOf(element: Element, truth: AtRing | undefined): string {
  const tag = element.localName;
  const start = `<${tag}${attributesOf(element)}${marksOf(element, truth)}>`;
  if (empty.test(tag)) return start;
  return `${start}${shadowOf(element, truth)}${insideOf(element, truth)}</${tag}>`;
}

function insideOf(element: Element, truth: AtRing | undefined): string {
  if (element instanceof HTMLTextAreaElement) return escapeText(`\n${element.value}`);
  const own = element === document.head ? `<style>${stylesOf(document)}</style>` : '';
  return own + childrenOf(element, truth);
}

function childrenOf(parent: Element | ShadowRoot, truth: AtRing | undefined): string {
  let text = '';
  let isAfterText = false;
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      // Two texts in a row would become one.
      text += (isAfterText ? '<!---->' : '') + escapeText(harmless(node.nodeValue ?? ''));
      isAfterText = true;
    } else if (node instanceof Element && !isDropped(node)) {
      text += textOf(node, truth);
      isAfterText = false;
    }
  }
  return text;
}

/** Scripts, what they load, and our own overlay. */
function isDropped(element: Element): boolean {
  return dropped.test(element.localName) || element.matches('meta[http-equiv], [data-crosswalk]');
}

function shadowOf({ shadowRoot }: Element, truth: AtRing | undefined): string {
  if (!shadowRoot) return '';
  return `<template shadowrootmode="open" shadowrootclonable><style>${stylesOf(shadowRoot)}</style>${childrenOf(shadowRoot, truth)}</template>`;
}

function attributesOf(element: Element): string {
  let text = '';
  for (const { name, value } of element.attributes) {
    if (/^(?:on.*|nonce|integrity|srcdoc|srcset|value|checked|selected|autofocus)$/.test(name)) continue;
    // Frames and pictures are not to be fetched.
    if (name === 'src') text += ` data-src="${escapeAttribute(value)}"`;
    else if (name !== 'style' || !(element instanceof HTMLImageElement)) text += ` ${name}="${escapeAttribute(harmless(value))}"`;
  }
  return element instanceof HTMLImageElement ? `${text} style="${escapeAttribute(asLarge(element))}"` : text;
}

/** A picture that is not there any more takes up as much room. */
function asLarge(image: HTMLImageElement): string {
  const { width, height } = image.getBoundingClientRect();
  return `${image.style.cssText}; display: inline-block; width: ${width}px; height: ${height}px`;
}

/** What is no attribute in the page, as attributes. */
function marksOf(element: Element, truth: AtRing | undefined): string {
  const marks: string[] = [];
  const set = (name: string, value = '') => marks.push(` ${name}="${escapeAttribute(value)}"`);
  if (element instanceof HTMLInputElement && element.type !== 'file') {
    if (element.checked) set('checked');
    if (element.type === 'password') set('value', '•'.repeat(Math.min(element.value.length, 24)));
    else if (element.value !== '' && element.value !== 'on') set('value', harmless(element.value));
  }
  if (element instanceof HTMLOptionElement) {
    if (element.selected) set('selected');
    if (element.hasAttribute('value')) set('value', element.value);
  }
  if (element.localName === 'button' || element.localName === 'li') {
    const value = element.getAttribute('value');
    if (value !== null) set('value', value);
  }
  if (element.matches(':modal')) set('data-modal');
  if (element.matches(':popover-open')) set('data-popover-open');
  if (element.scrollTop > 0 || element.scrollLeft > 0) set('data-scroll', `${element.scrollLeft},${element.scrollTop}`);
  if (element === truth?.control) set('data-truth', 'control');
  else if (element === truth?.shown) set('data-truth', 'shown');
  return marks.join('');
}

/** Tokens and the like, which are one very long word, are replaced by as long a word that opens nothing. */
function harmless(text: string): string {
  return text.replace(/[\w+/=-]{100,}/g, (secret) => 'harmless-'.repeat(Math.ceil(secret.length / 9)).slice(0, secret.length));
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
