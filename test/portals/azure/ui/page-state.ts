/** The content of a `meta` element, which the server put into the page. */
export function pageMeta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** The same, from JSON. */
export function pageState<T>(name: string): T | undefined {
  const text = pageMeta(name);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
