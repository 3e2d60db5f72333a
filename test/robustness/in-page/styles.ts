/** The style of a static copy: what used to move stands still at its end. */
const still =
  '*, ::before, ::after { animation-duration: 0s !important; animation-delay: 0s !important; transition: none !important; scroll-behavior: auto !important }';

/** A rule that is kept: its selectors that fit something, and what stands around it. */
interface Kept {
  readonly before: string;
  readonly selector: string;
  readonly style: string;
  readonly after: string;
}

/**
 * The rules that style something in a document or shadow root, as one text. Consoles load thousands of rules and
 * variables; a copy with only those in use looks the same and is made in a moment.
 */
export function stylesOf(root: Document | ShadowRoot): string {
  const classes = new Set<string>();
  for (const element of root.querySelectorAll('[class]')) for (const name of element.classList) classes.add(name);
  if (root instanceof Document) for (const name of root.documentElement.classList) classes.add(name);
  const kept: Kept[] = [];
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    if (sheet.disabled) continue;
    try {
      gather(sheet.cssRules, root, classes, kept, ['', '']);
    } catch {
      // A sheet of another origin can't be read.
    }
  }
  const inline = [...root.querySelectorAll('[style]')].map((element) => element.getAttribute('style') ?? '');
  const used = variablesUsed(kept, inline);
  const text = kept.map(({ before, selector, style, after }) => {
    const declarations = selector ? withoutUnused(style, used) : style;
    return declarations.trim() === '' ? '' : `${before}${selector ? `${selector} { ${declarations} }` : declarations}${after}`;
  });
  return [...text.filter((one) => one !== ''), still].join('\n').replace(/url\((?!["']?data:)[^)]*\)/g, 'url("data:,")');
}

type Around = readonly [before: string, after: string];

function gather(rules: CSSRuleList, root: Document | ShadowRoot, classes: ReadonlySet<string>, kept: Kept[], around: Around) {
  const [before, after] = around;
  const within = (inner: CSSRuleList, own: string) => gather(inner, root, classes, kept, [`${before}${own} { `, ` }${after}`]);
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const selector = fitting(rule.selectorText, root, classes);
      if (selector && rule.cssRules.length > 0) kept.push({ before, selector: '', style: rule.cssText, after });
      else if (selector) kept.push({ before, selector, style: rule.style.cssText, after });
    } else if (rule instanceof CSSMediaRule) {
      // The copy is looked at in a window of the same size.
      if (matchMedia(rule.conditionText).matches) gather(rule.cssRules, root, classes, kept, around);
    } else if (rule instanceof CSSSupportsRule) {
      if (CSS.supports(rule.conditionText)) gather(rule.cssRules, root, classes, kept, around);
    } else if (rule instanceof CSSLayerBlockRule) within(rule.cssRules, `@layer ${rule.name}`);
    else if (rule instanceof CSSContainerRule) within(rule.cssRules, `@container ${rule.conditionText}`);
    else if (rule instanceof CSSKeyframesRule || rule instanceof CSSLayerStatementRule)
      kept.push({ before, selector: '', style: rule.cssText, after });
  }
}

/** The selectors of a list that fit something here now, or could with the pointer or the focus there. */
function fitting(list: string, root: Document | ShadowRoot, classes: ReadonlySet<string>): string {
  return splitList(list)
    .filter((selector) => {
      const isPlain = !/:(?:not|is|where|has)\(/.test(selector);
      const named = [...selector.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
      if (isPlain && named.some((name) => !classes.has(name))) return false;
      const bare = selector.replace(
        /::[\w-]+(?:\([^)]*\))?|:(?:before|after|hover|focus|focus-visible|focus-within|active|visited|autofill|target)\b/g,
        '',
      );
      try {
        return bare.trim() === '' || root.querySelector(bare) !== null || bare.includes(':host');
      } catch {
        return true;
      }
    })
    .join(', ');
}

function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of list) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return [...parts, part.trim()];
}

const ownVariable = /(^|;)\s*(--[\w-]+)\s*:([^;]*)/g;

/** The variables that something in use asks for, also by way of others. */
function variablesUsed(kept: readonly Kept[], inline: readonly string[]): Set<string> {
  const used = new Set<string>();
  const values = new Map<string, string[]>();
  const note = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name);
  };
  for (const { style } of kept) {
    for (const [, , name = '', value = ''] of style.matchAll(ownVariable)) values.set(name, [...(values.get(name) ?? []), value]);
    note(style.replace(ownVariable, ''));
  }
  for (const text of inline) note(text);
  for (let before = -1; before !== used.size; ) {
    before = used.size;
    for (const name of [...used]) for (const value of values.get(name) ?? []) note(value);
  }
  return used;
}

function withoutUnused(style: string, used: ReadonlySet<string>): string {
  return style.replace(ownVariable, (whole, _start, name: string) => (used.has(name) ? whole : ''));
}
