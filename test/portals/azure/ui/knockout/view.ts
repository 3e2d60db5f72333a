import type { BindingContext } from 'knockout';
import { ViewBindingProvider } from './binding-provider.ts';
import { ko } from './ko.ts';
import { viewPolicy } from './trusted-types.ts';

/** A piece of the page: HTML with `data-bind` in it, and what it is bound to. */
export interface View {
  readonly markup: string;
  readonly model: object;
}

/** Puts a view into an element that is in the page. */
export function showView(host: Element, view: View): void {
  host.append(nodesOf(view.markup));
  ko.applyBindings(view.model, host);
}

/** Makes Knockout read bindings without `eval`, and teaches it the portal's own ones. */
export function prepareKnockout(): void {
  ko.bindingProvider.instance = new ViewBindingProvider() as unknown as typeof ko.bindingProvider.instance;
  const handlers = ko.bindingHandlers as unknown as Record<string, unknown>;
  handlers.view = viewHandler;
  handlers.press = pressHandler;
}

/** `view: content`: shows a `View`, or nothing. */
const viewHandler = {
  init: () => ({ controlsDescendantBindings: true }),
  update(element: Element, value: () => unknown, _all: unknown, _model: unknown, context: BindingContext) {
    const view = ko.unwrap(value()) as View | undefined;
    ko.ignoreDependencies(() => {
      ko.virtualElements.emptyNode(element);
      if (!view) return;
      element.append(nodesOf(view.markup));
      ko.applyBindingsToDescendants(context.createChildContext(view.model), element);
    });
  },
};

/** `press: action`: for elements that are no buttons but act as such, with mouse and keyboard, unless they are disabled. */
const pressHandler = {
  init(element: Element, value: () => unknown, _all: unknown, model: unknown, context: BindingContext) {
    const act = (event: Event) => {
      if (element.getAttribute('aria-disabled') === 'true') return;
      event.preventDefault();
      event.stopPropagation();
      const action = ko.unwrap(value()) as ((data: unknown, event: Event) => unknown) | undefined;
      action?.(context.$data ?? model, event);
    };
    element.addEventListener('click', act);
    element.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')) act(event);
    });
  },
};

function nodesOf(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = viewPolicy.createHTML(markup);
  return document.importNode(template.content, true);
}
