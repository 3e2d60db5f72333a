import { useEffect, useState } from 'react';

/** Where a single-page application is, read from an address such as `#!/instances/<id>/users$addUserWizard?x=y`. */
export interface HashRoute {
  /** Without the instance, e.g. `/users`. */
  readonly path: string;
  /** What follows `$`: a wizard opened over the page. */
  readonly wizard: string;
  readonly query: URLSearchParams;
  readonly instanceId: string | undefined;
}

/** Reads a hash; `#!/` and `#/` mean the same. */
export function readHash(hash: string): HashRoute {
  const [location = '', query = ''] = hash.replace(/^#!?/, '').split('?');
  const match = /^(?:\/instances\/([0-9a-f]{16}))?(\/[^$]*)?(?:\$(\w+))?$/.exec(location);
  return {
    path: (match?.[2] ?? '/').replace(/(.)\/$/, '$1'),
    wizard: match?.[3] ?? '',
    query: new URLSearchParams(query),
    instanceId: match?.[1],
  };
}

export function useHashRoute(): HashRoute {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = () => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return readHash(hash);
}

/** The values of the `:name` parts of `pattern`, if `path` fits it. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return values;
}
