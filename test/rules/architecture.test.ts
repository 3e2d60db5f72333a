import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');

/** From "imports nothing" to "imports most": each place may import what stands before it, and the contexts not each other. */
const order = ['lab', 'core', 'protocol-survival.ts', 'protocol-class.ts', 'protocol.ts', 'platform', 'ui'] as const;
const contexts = ['content', 'background', 'panel', 'board', 'sandbox'] as const;
/** Packages, and who may use them. What reaches a portal's page has none. */
const packages: Record<string, readonly string[]> = {
  mqtt: ['platform'],
  papaparse: ['core'],
  qr: ['ui', 'panel', 'board'],
  'qr/decode.js': ['board'],
  saxes: ['core'],
  valibot: ['core', 'protocol-survival.ts', 'protocol-class.ts', 'protocol.ts', 'background'],
  'webextension-polyfill': ['platform'],
  preact: ['ui', 'panel', 'board'],
  'preact/hooks': ['ui', 'panel', 'board'],
};

const files = readdirSync(source, { recursive: true })
  .map((name) => join(source, String(name)))
  .filter((file) => /\.tsx?$/.test(file) && statSync(file).isFile());

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms)];
  const later = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([whole, to]) => [whole, undefined, to]);
  return [...fixed, ...later].map(([, type, to = '']) => ({ from: file, to, typeOnly: type !== undefined }));
}

function placeOf(file: string): string {
  return relative(source, file).split('/')[0] ?? '';
}

const imports = files.flatMap(importsOf);
const internal = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((one) => ({ ...one, target: resolve(dirname(one.from), one.to) }));

describe('the direction of imports', () => {
  it('goes only up', () => {
    const wrong = internal.filter(({ from, target }) => {
      const [here, there] = [placeOf(from), placeOf(target)];
      if (here === there) return false;
      if ((contexts as readonly string[]).includes(here)) return !(order as readonly string[]).includes(there);
      const rank = (order as readonly string[]).indexOf(here);
      return rank < 0 || !(order.slice(0, rank) as readonly string[]).includes(there);
    });
    expect(wrong.map(({ from, to }) => `${relative(source, from)} → ${to}`)).toEqual([]);
  });

  it('lets packages in only where they are meant to be', () => {
    const wrong = imports.filter(({ from, to }) => !to.startsWith('.') && !packages[to]?.includes(placeOf(from)));
    expect(wrong.map(({ from, to }) => `${relative(source, from)} → ${to}`)).toEqual([]);
  });

  it('knows no cycles, types included', () => {
    const graph = new Map(files.map((file) => [file, internal.filter(({ from }) => from === file).map(({ target }) => target)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file))
        cycles.push([...path.slice(path.indexOf(file)), file].map((one) => relative(source, one)).join(' → '));
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('keeps content scripts free of everything but types from the protocol', () => {
    const wrong = internal.filter(
      ({ from, target, typeOnly }) => placeOf(from) === 'content' && /^(protocol.*|platform)$/.test(placeOf(target)) && !typeOnly,
    );
    expect(wrong.map(({ from, to }) => `${relative(source, from)} → ${to}`)).toEqual([]);
  });
});

describe('the browser’s API', () => {
  it('is named by the platform, and by the content scripts’ port, which can’t afford the polyfill', () => {
    const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
    const users = files.filter((file) => /\b(chrome|browser)\b/.test(code(file))).map((file) => relative(source, file));
    expect(users.filter((file) => !file.startsWith('platform/'))).toEqual(['content/port.ts']);
  });
});

describe('what leaves the browser', () => {
  const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const users = (pattern: RegExp) => files.filter((file) => pattern.test(code(file))).map((file) => relative(source, file));

  it('is asked for in few places, each of which says whereto', () => {
    expect(users(/\bfetch\(/).sort()).toEqual([
      // Microsoft's and AWS's hosts alone: the extension's policy allows no other to the background.
      'background/ask-scim.ts',
      'background/fetch-metadata.ts',
      'background/preflight.ts',
      // A link of the portal's own page, in that page and by its rules.
      'content/downloads.ts',
      // In the sandbox.
      'platform/post.ts',
    ]);
    expect(users(/\bnew WebSocket\(/)).toEqual(['sandbox/socket.ts']);
    expect(users(/\bnew (XMLHttpRequest|EventSource|WebTransport|RTCPeerConnection)\b|\b(sendBeacon|importScripts)\(/)).toEqual(
      [],
    );
  });

  it('goes to other hosts from the sandbox alone, which knows nothing of the extension', () => {
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, target, typeOnly } of internal) if (from === file && !typeOnly) walk(target);
    };
    walk(join(source, 'sandbox/main.ts'));
    expect([...reached].map((file) => relative(source, file)).sort()).toEqual([
      'platform/post.ts',
      'sandbox/main.ts',
      'sandbox/socket.ts',
    ]);
  });
});

describe('files', () => {
  it('are small enough to hold in mind', () => {
    const long = files.filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 260 && !/strings\.ts$|lab\/(mistakes|sections)/.test(file),
    );
    expect(long.map((file) => relative(source, file))).toEqual([]);
  });

  it('hold no suppression without a reason', () => {
    const bare = files.filter((file) =>
      /biome-ignore [^:\n]*(?:\n|$)|@ts-ignore|@ts-expect-error\s*$/m.test(readFileSync(file, 'utf8')),
    );
    expect(bare.map((file) => relative(source, file))).toEqual([]);
  });
});
