/** The lists that boxes in a part of the page have open, wherever in the document the portal draws them. */
export function listsOf(part: Element | ShadowRoot): Element[] {
  const boxes = part.querySelectorAll('[aria-expanded="true"]:is([aria-controls], [aria-owns])');
  return [...boxes].flatMap((box) =>
    `${box.getAttribute('aria-controls') ?? ''} ${box.getAttribute('aria-owns') ?? ''}`
      .split(' ')
      .flatMap((id) => (id ? (document.getElementById(id) ?? []) : [])),
  );
}
