import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'puppeteer';
import { until } from './patience.ts';

/** A file that was saved, or is chosen. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A folder of its own for the files that a browser context saves. */
export class Downloads {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<Downloads> {
    return new Downloads(await mkdtemp(join(tmpdir(), 'crosswalk-downloads-')));
  }

  /** What the browser context must be made with. */
  get behavior(): Required<BrowserContextOptions>['downloadBehavior'] {
    return { policy: 'allow', downloadPath: this.#folder };
  }

  /** The next file, once it is saved whole: until then Chromium holds its name with an empty one. */
  next(): Promise<TextFile> {
    return until(
      async () => {
        const name = (await readdir(this.#folder)).find((one) => !/^\.|\.crdownload$/.test(one));
        if (name === undefined) return undefined;
        const text = await readFile(join(this.#folder, name), 'utf8');
        if (text === '') return undefined;
        await rm(join(this.#folder, name));
        return { name, text };
      },
      () => 'Nothing was saved',
    );
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
