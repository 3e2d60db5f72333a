/** One guard of the product, how it is taken out, and the attack test that must then fail. */
export interface Guard {
  readonly id: string;
  /** What is no longer done. */
  readonly without: string;
  /**
   * Text of a source file and what is put in its place; each must be in its file exactly once. More than one where
   * another guard stands before this one, and would still hold the attack off.
   */
  readonly patches: readonly Patch[];
  /** The test, by its file under `test` and a part of its name. */
  readonly test: readonly [file: string, name: string];
}

export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A patch of one file under `src`. */
export const patch = (file: string, from: string, to: string): Patch => ({ file: `src/${file}`, from, to });

/** A patch of the manifest. */
export const inManifest = (from: string, to: string): Patch => ({ file: 'manifest.json', from, to });
