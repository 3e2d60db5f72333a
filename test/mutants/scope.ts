export interface Folder {
  /** Path from the root; a file belongs to the deepest folder that holds it. */
  readonly path: string;
  /** The tests to run. Without it: all fast tests that import the file, directly or not. */
  readonly tests?: string;
}

/** The folders whose mutants are counted, each with a score of its own. */
export const folders: readonly Folder[] = [
  // These tests bundle the background and start it on a browser in memory, so that they import nothing of it.
  { path: 'src/background', tests: 'test/unit/background' },
  { path: 'src/core' },
  { path: 'src/core/class' },
  { path: 'src/core/metadata' },
  { path: 'src/core/scim' },
  { path: 'src/core/troubleshoot' },
  { path: 'src/core/users' },
  { path: 'src/protocol' },
];

/** What SECURITY.md names: no mutant may survive here but those that `equivalent.ts` explains. */
export const guarded: readonly string[] = [
  'src/background/ask-scim.ts',
  'src/background/deliver.ts',
  'src/background/sender.ts',
  'src/background/vault.ts',
  'src/core/class/board-door.ts',
  'src/core/class/channel.ts',
  'src/core/class/identity.ts',
  'src/core/lab-pack.ts',
  'src/core/metadata/signature.ts',
  'src/core/scim/check-endpoint.ts',
  'src/core/seal.ts',
];

/** The folder of a source file, by its path from the root; `undefined` outside of all folders. */
export function folderOf(file: string): Folder | undefined {
  const holding = folders.filter(({ path }) => file.startsWith(path.endsWith('protocol') ? path : `${path}/`));
  return holding.sort((one, other) => other.path.length - one.path.length)[0];
}
