import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Attributes of the console's own elements; React hands them on as they are. */
type ElementAttributes = Readonly<Record<string, unknown>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      [tag: `awsui-${string}`]: ElementAttributes;
      [tag: `portal-${string}`]: ElementAttributes;
      [tag: `sso-${string}`]: ElementAttributes;
    }
  }
}

/** An id with a hash in it that is another one on every visit, as the console's are. */
export function useHashedId(kind: string): string {
  const [id] = useState(() => `awsui-${kind}-${Math.random().toString(36).slice(2, 8)}`);
  return id;
}

/** Puts the comments that AngularJS leaves behind into an element. */
export function useAngularComments<E extends HTMLElement>(...texts: readonly string[]): RefObject<E> {
  const element = useRef<E>(null);
  const comments = texts.join('\n');
  useLayoutEffect(() => {
    const host = element.current;
    for (const text of comments.split('\n')) host?.prepend(document.createComment(` ${text} `));
  }, [comments]);
  return element;
}

/** The name that an AngularJS handler for something with this text would have. */
export function handlerName(text: string): string {
  const words = text
    .replace(/[^\w ]/g, '')
    .split(' ')
    .filter(Boolean);
  return `$ctrl.on${words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')}()`;
}
