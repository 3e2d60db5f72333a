// Checks what the build has made, for both browsers. Run after every build; ends with 1 and one line for each fault.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
const faults = [];

for (const browser of ['chrome', 'firefox']) {
  const folder = join(root, 'dist', browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (const path of namedPaths(manifest))
    if (!existsSync(join(folder, path))) faults.push(`${browser}: the manifest names ${path}, which is not there`);
  for (const path of pagePaths(folder))
    if (!existsSync(join(folder, path.file))) faults.push(`${browser}: ${path.page} names ${path.file}, which is not there`);
  if ('web_accessible_resources' in manifest)
    faults.push(`${browser}: web_accessible_resources would show the extension to every page`);
  for (const pattern of patterns(manifest))
    if (/localhost|127\.0\.0\.1|<all_urls>|^\*:|^http:/.test(pattern))
      faults.push(`${browser}: the pattern ${pattern} must not ship`);
  for (const file of files(folder))
    for (const leftover of leftovers(file)) faults.push(`${browser}: ${relative(folder, file)} holds ${leftover}`);
}
faults.push(...lint(join(root, 'dist/firefox')));

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(sizes());

/** Every path the manifest names. */
function namedPaths({
  icons = {},
  action = {},
  side_panel,
  sidebar_action,
  background = {},
  content_scripts = [],
  default_locale,
}) {
  return [
    ...Object.values(icons),
    ...Object.values(action.default_icon ?? {}),
    ...(action.default_popup ? [action.default_popup] : []),
    ...(side_panel ? [side_panel.default_path] : []),
    ...(sidebar_action ? [sidebar_action.default_panel, ...Object.values(sidebar_action.default_icon ?? {})] : []),
    ...(background.service_worker ? [background.service_worker] : []),
    ...(background.scripts ?? []),
    ...content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]),
    ...(default_locale ? [`_locales/${default_locale}/messages.json`] : []),
    'panel.html',
  ];
}

/** The scripts and styles that our own pages and the worker's loader load. */
function pagePaths(folder) {
  const pages = files(folder).filter((file) => /\.html$|service-worker-loader\.js$/.test(file));
  return pages.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/(?:src|href)="([^"#]+)"|import\s*["']([^"']+)["']/g)].map((match) => match[1] ?? match[2]);
    return named
      .filter((name) => !/^(https?|data):/.test(name))
      .map((name) => ({ page: relative(folder, file), file: name.replace(/^\.?\//, '') }));
  });
}

function patterns({ host_permissions = [], optional_host_permissions = [], content_scripts = [] }) {
  return [...host_permissions, ...optional_host_permissions, ...content_scripts.flatMap((script) => script.matches)];
}

/** What only a developer's build has, and what no page's rules allow. */
function leftovers(file) {
  if (!/\.(js|html|json)$/.test(file)) return [];
  const text = readFileSync(file, 'utf8');
  const signs = {
    'a development server': /@vite\/client|import\.meta\.hot|__vite|localhost:|127\.0\.0\.1|ws:\/\//,
    'a source map': /sourceMappingURL/,
    eval: /\beval\(|new Function\(/,
    'a test hook': /__test|isUnderTest/i,
  };
  return Object.entries(signs).flatMap(([what, sign]) => (sign.test(text) ? [what] : []));
}

/** Mozilla's own linter over the Firefox build. */
function lint(folder) {
  const webExt = join(root, 'node_modules/web-ext/bin/web-ext.js');
  const run = spawnSync(process.execPath, [webExt, 'lint', '--source-dir', folder, '--output', 'json'], {
    encoding: 'utf8',
    maxBuffer: 16_000_000,
  });
  try {
    const { errors } = JSON.parse(run.stdout);
    return errors.map((error) => `firefox: ${error.code} ${error.file ?? ''}: ${error.message}`);
  } catch {
    return [`firefox: web-ext lint did not run: ${run.stderr.slice(0, 300)}`];
  }
}

function files(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
}

function sizes() {
  const of = (list) => list.reduce((sum, file) => sum + statSync(file).size, 0);
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  const lines = ['chrome', 'firefox'].map((browser) => {
    const all = files(join(root, 'dist', browser));
    const content = all
      .filter((file) => /content[/\\]\w+\.js$/.test(file))
      .map((file) => `${file.split(/[/\\]/).at(-1)} ${kilobytes(statSync(file).size)}`);
    return `${browser}: ${kilobytes(of(all))} in all; in each frame: ${content.join(' or ')}`;
  });
  return lines.join('\n');
}
