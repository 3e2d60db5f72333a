import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type BrowserKind, type BrowserOptions, browserKind, type TestBrowser } from './test-browser.ts';

/** Launches the browser that is asked for, with the extension as it ships. */
export function launchBrowser(options: BrowserOptions, kind: BrowserKind = browserKind()): Promise<TestBrowser> {
  const { portals, ...rest } = options;
  return kind === 'firefox' ? launchFirefox(options) : launchChromium({ ...rest, chromiumArguments: portals.chromiumArguments });
}
