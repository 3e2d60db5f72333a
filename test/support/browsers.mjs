// Finds a browser, or gets one in the way the system offers. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

/** The path of a browser of Chromium's kind, or `undefined`: the one named by the environment, on the system, downloaded before. */
export function findChromium() {
  const named = process.env.CROSSWALK_BROWSER ?? process.env.PUPPETEER_EXECUTABLE_PATH ?? process.env.CHROME_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  return onPath(names) ?? atUsualPlaces() ?? downloaded(['chrome', 'chromium'], chromiumFile);
}

/** The path of a Firefox, or `undefined`: the one named by the environment, on the system, downloaded before. The long-term release first. */
export function findFirefox() {
  const named = process.env.CROSSWALK_FIREFOX;
  if (named) return isExecutable(named) ? named : undefined;
  return onPath(['firefox-esr', 'firefox']) ?? firefoxPlaces().find(isExecutable) ?? downloaded(['firefox'], firefoxFile);
}

function firefoxPlaces() {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  return [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  ];
}

const firefoxFile = /[/\\](firefox|firefox\.exe)$/;
const chromiumFile = /[/\\](chrome|chrome\.exe|Google Chrome for Testing)$/;

function onPath(candidates) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of candidates) for (const folder of folders) if (isExecutable(join(folder, name))) return join(folder, name);
  return undefined;
}

function atUsualPlaces() {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
  const places = [
    ...[
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ].map((app) => `/Applications/${app}`),
    ...programs.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ];
  return places.find(isExecutable);
}

/** What Puppeteer or its command line has downloaded before. */
function downloaded(kinds, isBrowser) {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache/puppeteer');
  for (const kind of kinds) {
    const folder = join(cache, kind);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true }))
      if (isBrowser.test(join('/', String(file))) && isExecutable(join(folder, String(file)))) return join(folder, String(file));
  }
  return undefined;
}

/** Debian and Ubuntu have a package, for whoever may install it; everywhere else a download is tried. */
export function installChromium() {
  if (process.env.CROSSWALK_BROWSER) return undefined;
  return install('Chromium', ['chromium', 'fonts-liberation'], 'chrome', findChromium);
}

/** Debian has the long-term release as a package; everywhere else a download is tried. */
export function installFirefox() {
  if (process.env.CROSSWALK_FIREFOX) return undefined;
  return install('Firefox', ['firefox-esr', 'fonts-liberation'], 'firefox@esr', findFirefox);
}

function install(name, packages, download, find) {
  console.log(`No ${name} found: installing it …`);
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get'])) {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-q'], quiet);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet);
    if (find()) return find();
  }
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  spawnSync(npx, ['puppeteer', 'browsers', 'install', download], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
  return find();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
