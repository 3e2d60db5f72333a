// Makes a fresh machine ready: needs Node alone, and nothing that is installed yet.
//   node test/support/set-up.mjs [--browser | --browsers]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, installChromium, installFirefox } from './browsers.mjs';

const root = join(import.meta.dirname, '../..');
const oldestNode = [20, 19];

checkNode();
installDependencies();
if (process.argv.some((one) => /^--browsers?$/.test(one))) needChromium();
if (process.argv.includes('--browsers')) needFirefox();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  stop([
    `Crosswalk needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    'Get a newer one from https://nodejs.org, then run the same command again.',
  ]);
}

/** Installs what the lock file names, unless exactly that is installed already. */
function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules/.crosswalk-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies (about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0)
    stop([
      'The dependencies could not be installed.',
      'Check that the npm registry can be reached, then run "npm ci" to see why it failed.',
    ]);
  writeFileSync(stamp, lock);
}

function needChromium() {
  const found = findChromium() ?? installChromium();
  if (found) return console.log(`Browser: ${found}`);
  stop([
    'No Chromium, Chrome or Edge was found, and none could be installed.',
    'Install one (Debian, Ubuntu: sudo apt-get install chromium), or download one with: npx @puppeteer/browsers install chrome@stable',
    'or name one that you have: CROSSWALK_BROWSER=/path/to/chrome npm run demo',
  ]);
}

function needFirefox() {
  const found = findFirefox() ?? installFirefox();
  if (found) return console.log(`Firefox: ${found}`);
  stop([
    'No Firefox was found, and none could be installed.',
    'Install one (Debian: sudo apt-get install firefox-esr), or download one with: npx puppeteer browsers install firefox@esr',
    'or name one that you have: CROSSWALK_FIREFOX=/path/to/firefox',
  ]);
}

function stop(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}
