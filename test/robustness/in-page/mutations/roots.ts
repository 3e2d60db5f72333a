import type { Random } from '../random.ts';
import { copyOf, isClosed, isReachable, truth, unitOf } from '../tree.ts';
import { parentOf, withAncestors } from '../truth.ts';
import type { Mutate } from './mutation.ts';

/** What can hold a shadow root, and be told from outside by nothing. */
const hosts = ['div', 'span', 'x-panel', 'app-content', 'section'] as const;

/** The truth, or a part around it, moves into an open shadow root; or one comes around it that only passes it through. */
export const shadow: Mutate = ({ random }) => {
  const found = truth();
  if (!found || found.control.getRootNode() !== document) return undefined;
  const parts = partsAround(unitOf(found)).filter((part) => isClosed(part) && !part.querySelector('iframe'));
  const part = random.pick(parts.slice(0, 8));
  if (!part) return undefined;
  const passes = random.chance(0.3);
  const host = document.createElement(random.pick(hosts) ?? 'div');
  const { display } = getComputedStyle(part);
  host.style.display = display.startsWith('inline') ? display : 'contents';
  const isItem = part.parentElement !== null && /flex|grid/.test(getComputedStyle(part.parentElement).display);
  if (isItem) host.style.display = 'contents';
  const wasReachable = isReachable();
  const root = host.attachShadow({ mode: 'open', clonable: true });
  part.replaceWith(host);
  if (passes) {
    root.append(document.createElement('slot'));
    host.append(part);
  } else root.append(...stylesOf(document), contextOf(host, part));
  if (wasReachable && !isReachable()) {
    host.replaceWith(part);
    return undefined;
  }
  return { note: `its <${part.localName}> ${passes ? 'is passed through' : 'lies in'} the shadow root of <${host.localName}>` };
};

/** The page's content lies in a frame of the same site. */
export const frame: Mutate = ({ random, page }) => {
  const found = truth();
  // What the console's own top bar shows stays with it.
  if (/\/(?:shell|top-navigation)$/.test(page)) return undefined;
  // Sign-in pages and access portals let nobody frame them.
  if (!/console\.aws|portal\.azure|entra\./.test(location.hostname)) return undefined;
  if (!found || document.querySelector('iframe:not([style*="display: none"])')) return undefined;
  const heading = document.querySelector('h1, h2, [role="heading"], .fxs-blade-title-titleText');
  const parts = partsAround(unitOf(found)).filter((part) => isClosed(part) && part.contains(heading));
  const part = random.pick(parts);
  const isRouted = random.chance(0.6);
  const box = part?.getBoundingClientRect();
  const iframe = document.createElement('iframe');
  iframe.style.cssText = box
    ? `display: block; border: 0; width: ${Math.max(box.width, 320)}px; height: ${Math.max(box.height, 300)}px`
    : 'position: fixed; inset: 0; border: 0; width: 100%; height: 100%';
  if (part) part.replaceWith(iframe);
  const inside = part ? [part] : [...document.body.children];
  document.body.append(...(part ? [] : [iframe]));
  const inner = openFrame(iframe, isRouted);
  inner.body.append(...inside.map((one) => inner.importNode(contextOf(iframe, one), true)));
  for (const one of inside) one.remove();
  return { note: `${part ? `its <${part.localName}>` : 'all'} lies in a frame with ${isRouted ? 'the same' : 'no'} address` };
};

/** Frames stand beside the content: prewarmed out of sight with the same page in them, or empty ones for the console's own purposes. */
export const framesBeside: Mutate = ({ random }) => {
  const found = truth();
  if (!found || found.control.getRootNode() !== document) return undefined;
  const notes = Array.from({ length: 1 + random.below(2) }, () => frameBeside(unitOf(found), random));
  return { note: notes.join(', ') };
};

const hidings = [
  ['not displayed', 'display: none'],
  ['invisible', 'visibility: hidden; position: absolute; width: 800px; height: 600px'],
  ['without size', 'position: absolute; width: 0; height: 0; border: 0'],
  ['off screen', 'position: absolute; left: -9999px; width: 800px; height: 600px'],
] as const;

function frameBeside(unit: Element, random: Random): string {
  const iframe = document.createElement('iframe');
  const [name, style] = random.pick(hidings) ?? hidings[0];
  iframe.style.cssText = style;
  if (random.chance(0.5)) document.body.prepend(iframe);
  else document.body.append(iframe);
  if (random.chance(0.3)) return `an empty frame is there, ${name}`;
  const inner = openFrame(iframe, random.chance(0.6));
  const part = partsAround(unit).at(-1) ?? unit;
  inner.body.append(inner.importNode(contextOf(part, copyOf(part, '-framed')), true));
  return `a frame with the same content is there, ${name}`;
}

/** A frame's own document with the page's styles; with the page's address or with none. */
function openFrame(iframe: HTMLIFrameElement, isRouted: boolean): Document {
  if (isRouted && iframe.contentDocument && iframe.contentWindow) {
    iframe.contentDocument.open();
    iframe.contentDocument.write('<!doctype html><html><head></head><body></body></html>');
    iframe.contentDocument.close();
    iframe.contentWindow.history.replaceState(null, '', location.href);
  }
  const inner = iframe.contentDocument as Document;
  for (const [from, to] of [
    [document.documentElement, inner.documentElement],
    [document.body, inner.body],
  ] as const)
    for (const { name, value } of from.attributes) to.setAttribute(name, value);
  inner.head.append(...stylesOf(document).map((style) => inner.importNode(style, true)));
  return inner;
}

/** A part and all around it, below the body. */
function partsAround(unit: Element): Element[] {
  return withAncestors(unit).filter((part) => !/^(?:body|html|tr|td|th|tbody|thead|li|option)$/.test(part.localName));
}

/**
 * What the classes around a part are called in copies: the page's styles are to fit as before, but a copy is no second
 * pane or blade, by which name pages are known.
 */
const copied = 'around-';

function stylesOf(from: Document): Node[] {
  return [...from.querySelectorAll('style')].map((style) => {
    const copy = document.createElement('style');
    // What was renamed in the rules does not stand in the element's text.
    copy.textContent = [...(style.sheet?.cssRules ?? [])].map(fittingCopies).join('\n');
    return copy;
  });
}

/** A rule's text that fits an ancestor's class in the copies as well. */
function fittingCopies({ cssText }: CSSRule): string {
  const [selectors = '', ...rest] = cssText.split('{');
  if (rest.length === 0 || selectors.trimStart().startsWith('@')) return cssText;
  const fitting = selectors.replace(
    /\.((?:[\w-]|\\.)+)(?=[^,]*[ >])/g,
    (whole, name: string) => `:is(${whole}, .${copied}${name})`,
  );
  return [fitting, ...rest].join('{');
}

/** A part in empty copies of what stood around it, so that the page's styles fit it as before. */
function contextOf(place: Element, part: Element): Element {
  let inside = part;
  for (let around = parentOf(place); around && !/^(?:body|html)$/.test(around.localName); around = parentOf(around)) {
    if (around.classList.length === 0) continue;
    const copy = document.createElement('div');
    copy.setAttribute('class', [...around.classList].map((name) => copied + name).join(' '));
    copy.style.cssText = 'display: contents';
    copy.append(inside);
    inside = copy;
  }
  return inside;
}
