/** The ids of an enterprise application in Azure, as GUIDs in small letters: of its service principal, and its own. */
export interface ApplicationIds {
  readonly objectId?: string;
  readonly appId?: string;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The application that an address of the Azure portal is about: `#view/…/objectId/<guid>/appId/<guid>`, in either order
 * (routes seen in public links, 2020 to 2026). `undefined` where the address names none, or more than one.
 */
export function applicationIn(address: string): ApplicationIds | undefined {
  const { objectIds, appIds } = idsIn(address);
  if (objectIds.length > 1 || appIds.length > 1) return undefined;
  const [objectId] = objectIds;
  const [appId] = appIds;
  return objectId || appId ? { ...(objectId ? { objectId } : {}), ...(appId ? { appId } : {}) } : undefined;
}

/** Whether an address names this application, another one (be it beside it), or none that can be compared. */
export function compareApplication({ objectId, appId }: ApplicationIds, address: string): 'same' | 'other' | 'unknown' {
  const { objectIds, appIds } = idsIn(address);
  const pairs = [...objectIds.map((id) => [id, objectId]), ...appIds.map((id) => [id, appId])];
  const known = pairs.filter(([, own]) => own !== undefined);
  if (known.length === 0) return 'unknown';
  return known.every(([id, own]) => id === own) ? 'same' : 'other';
}

/** Every id that stands after its key in the fragment, each once. */
function idsIn(address: string): { readonly objectIds: readonly string[]; readonly appIds: readonly string[] } {
  const parts = fragmentOf(address).split(/[/?&=]/);
  const after = (key: string) => {
    const found = parts.flatMap((part, index) => (part === key ? [parts[index + 1] ?? ''] : []));
    return [...new Set(found.filter((value) => guid.test(value)))];
  };
  return { objectIds: after('objectid'), appIds: after('appid') };
}

/** The fragment in small letters and without escapes. */
function fragmentOf(address: string): string {
  return unescaped(URL.canParse(address) ? new URL(address).hash : '').toLowerCase();
}

/** A part of an address with its percent escapes decoded; as it is where they are malformed. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
