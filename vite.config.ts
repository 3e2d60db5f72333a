import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { scimHosts } from './src/lab/scim-hosts.ts';

/** One manifest, two builds: `vite build --mode chrome` and `vite build --mode firefox`. */
type Browser = 'chrome' | 'firefox';

const panel = 'src/panel/panel.html';
/** Pages of ours that no manifest names. */
const otherPages = ['src/panel/diagnostics.html', 'src/board/board.html'];
/** Chrome's offscreen document, which holds the line to a class; Firefox has none. */
const linePage = 'src/background/class-line.html';
const pagesOf = (browser: Browser) => [...otherPages, ...(browser === 'chrome' ? [linePage] : [])];

/** What a browser does not know is left out of its manifest; the panel is built from where its source lies. */
function manifestFor(browser: Browser): Record<string, unknown> {
  const {
    side_panel: _,
    // Put in at the end: the plugin would make a page of ours of it, with scripts that only an own origin may load.
    sandbox: __,
    sidebar_action,
    background,
    minimum_chrome_version,
    browser_specific_settings,
    protocol_handlers,
    ...common
  } = withScimHosts(manifest);
  const { service_worker, scripts, type } = background;
  if (browser === 'chrome')
    return { ...common, minimum_chrome_version, side_panel: { default_path: panel }, background: { service_worker, type } };
  const permissions = common.permissions.filter((permission) => permission !== 'sidePanel' && permission !== 'offscreen');
  const { extension_pages } = common.content_security_policy;
  return {
    ...common,
    permissions,
    content_security_policy: { extension_pages },
    sidebar_action: { ...sidebar_action, default_panel: panel },
    protocol_handlers,
    background: { scripts, type },
    browser_specific_settings,
  };
}

/** The SCIM hosts of every Region, each to be granted by itself: no pattern could name just these. */
function withScimHosts(whole: typeof manifest): typeof manifest {
  const origins = scimHosts.map((host) => `https://${host}`);
  return {
    ...whole,
    optional_host_permissions: [...whole.optional_host_permissions, ...origins.map((origin) => `${origin}/*`)],
    content_security_policy: {
      ...whole.content_security_policy,
      extension_pages: whole.content_security_policy.extension_pages.replace(
        /connect-src [^;]*/,
        (sources) => `${sources} ${origins.join(' ')}`,
      ),
    },
  };
}

/** Pages open at the extension's root, wherever their sources lie; the manifest says so. */
function pagesAtTheRoot(folder: string, browser: Browser): Plugin {
  return {
    name: 'pages-at-the-root',
    enforce: 'post',
    closeBundle: async () => {
      const pages = [panel, ...pagesOf(browser)];
      for (const page of pages) await rename(join(folder, page), join(folder, basename(page)));
      for (const place of new Set(pages.map(dirname))) await rm(join(folder, place), { recursive: true });
      await copyFile('src/sandbox/sandbox.html', join(folder, 'sandbox.html'));
      const file = join(folder, 'manifest.json');
      const built = JSON.parse((await readFile(file, 'utf8')).replaceAll(panel, 'panel.html'));
      if (browser === 'chrome') built.sandbox = manifest.sandbox;
      await writeFile(file, `${JSON.stringify(built, null, 2)}\n`);
    },
  };
}

/** What the background brings into a page, and what the sandbox runs, is named by no manifest and is one file that needs no others. */
function filesBesideThem(folder: string, files: { readonly [file: string]: string }): Plugin {
  return {
    name: 'files-beside-the-content-script',
    closeBundle: async () => {
      for (const [file, input] of Object.entries(files))
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'es2022',
            rollupOptions: { input, output: { format: 'iife', entryFileNames: file } },
          },
        });
    },
  };
}

export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const folder = `dist/${browser}`;
  return {
    publicDir: 'assets/extension',
    // Rendered without markup strings, so nothing here needs to know more than Preact's JSX.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      crx({
        // The plugin's types lack `sidebar_action` and Firefox's background.
        manifest: manifestFor(browser) as never,
        browser,
        // Self-contained files: they run at document_start, and nothing has to be exposed to the portals' pages.
        contentScripts: { standaloneFiles: ['src/content/frame.ts'] },
      } as never),
      pagesAtTheRoot(folder, browser),
      filesBesideThem(folder, {
        'src/content/guide.js': 'src/content/main.ts',
        'src/content/mend.js': 'src/content/mend.ts',
        'sandbox.js': 'src/sandbox/main.ts',
      }),
    ],
    // The worker that holds a line loads its client when it opens the first.
    worker: { format: 'es' },
    build: {
      outDir: folder,
      target: 'es2022',
      modulePreload: false,
      // Chrome's manifest brings the panel in; for Firefox's sidebar the plugin has to be told.
      rollupOptions: { input: browser === 'firefox' ? [panel, ...pagesOf(browser)] : pagesOf(browser) },
    },
  };
});
