import type { BindingContext } from 'knockout';
import { ko } from './ko.ts';

/** Works out a value in a binding context. */
type Expression = (context: BindingContext) => unknown;

/**
 * Reads `data-bind` without `eval`: paths (`user.name`, `$parent.open`), `!path`, literals and objects of these. An
 * observable at the end of a path is handed on as it is, so that bindings can write to it.
 */
export class ViewBindingProvider {
  readonly #parsed = new Map<string, ReadonlyMap<string, Expression>>();

  nodeHasBindings(node: Node): boolean {
    return bindingText(node) !== undefined;
  }

  getBindingAccessors(node: Node, context: BindingContext): Record<string, () => unknown> {
    const text = bindingText(node);
    const bindings = text === undefined ? [] : [...this.#parse(text)];
    return Object.fromEntries(bindings.map(([name, expression]) => [name, () => expression(context)]));
  }

  #parse(text: string): ReadonlyMap<string, Expression> {
    const known = this.#parsed.get(text);
    if (known) return known;
    const parsed = parseObject(text);
    this.#parsed.set(text, parsed);
    return parsed;
  }
}

function bindingText(node: Node): string | undefined {
  if (node instanceof Element) return node.getAttribute('data-bind') ?? undefined;
  return node.nodeType === Node.COMMENT_NODE ? /^\s*ko(?:\s+([\s\S]+))?\s*$/.exec(node.nodeValue ?? '')?.[1] : undefined;
}

function parseObject(text: string): Map<string, Expression> {
  const pairs = ko.expressionRewriting.parseObjectLiteral(text);
  return new Map(pairs.map(({ key = '', value = key }) => [key.replace(/^['"]|['"]$/g, ''), parse(value.trim())]));
}

function parse(text: string): Expression {
  if (text.startsWith('{')) {
    const parts = parseObject(text);
    return (context) => Object.fromEntries([...parts].map(([key, part]) => [key, part(context)]));
  }
  if (text.startsWith('!')) {
    const inner = parse(text.slice(1).trim());
    return (context) => !ko.unwrap(inner(context));
  }
  const literal = /^(?:'([^']*)'|"([^"]*)"|(true|false|null|-?\d+(?:\.\d+)?))$/.exec(text);
  if (literal) {
    const value = literal[3] === undefined ? (literal[1] ?? literal[2]) : (JSON.parse(literal[3]) as unknown);
    return () => value;
  }
  const names = text.split('.');
  return (context) => read(names, context);
}

/** Follows a path from the view model, or from the context where the name begins with `$`. */
function read([first = '', ...rest]: readonly string[], context: BindingContext): unknown {
  const start = first.startsWith('$') ? property(context, first) : property(ko.unwrap(context.$rawData), first);
  return rest.reduce<unknown>((value, name) => property(ko.unwrap(value), name), start);
}

function property(value: unknown, name: string): unknown {
  return value === null || value === undefined ? undefined : (value as Record<string, unknown>)[name];
}
