import type { ComponentType, ReactNode } from 'react';

/** One page of an application. */
export interface Page {
  /** By which the world says in which edition it is to be shown. */
  readonly name: string;
  /** e.g. `/users/user-details/:id` */
  readonly path: string;
  readonly title: string;
  /** The path of the page above it; also what the navigation marks. */
  readonly parent?: string;
  readonly help?: string;
  render(values: Readonly<Record<string, string>>): ReactNode;
}

/** A page that `Component` shows; where the path has an `:id`, the component is given it. */
export function page(
  name: string,
  path: string,
  about: Pick<Page, 'title' | 'parent' | 'help'>,
  Component: ComponentType<{ id: string }>,
): Page {
  return { name, path, ...about, render: ({ id = '' }) => <Component id={id} /> };
}
