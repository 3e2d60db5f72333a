/** Makes an element without any markup being parsed: portals may enforce Trusted Types. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: { readonly class?: string; readonly text?: string; readonly [attribute: string]: string | undefined } = {},
  ...children: readonly (Node | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  const { class: name, text, ...attributes } = properties;
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
