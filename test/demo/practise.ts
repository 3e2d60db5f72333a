import { buildFrontEnds } from '../portals/build.ts';
import { startPortals } from '../portals/server.ts';
import { launchChromium } from '../support/chromium.ts';

/** `npm start`: the same portals and the same extension, for practising by hand. Ten minutes there pass in one here. */
const speed = 10;

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('There is no display to practise on. "npm run demo" runs without one.');
  process.exit(1);
}
await buildFrontEnds();
const portals = await startPortals({ speed });
const chromium = await launchChromium({ chromiumArguments: portals.chromiumArguments, headless: false });
const [page] = await chromium.browser.pages();
const { aws, azure } = portals.world;
console.log(`Two simulated consoles, and Crosswalk beside them. Nothing you do here reaches a real cloud.

AWS     https://console.aws.amazon.com/   account ${aws.account.id}, user ${aws.user.name}, password ${aws.user.password}
Azure   https://portal.azure.com/         ${azure.admin.userPrincipalName}, password ${azure.admin.password}
Members of the group Test:
${azure.users
  .filter(({ objectId }) => azure.groups.some((group) => group.displayName === 'Test' && group.members.includes(objectId)))
  .map((user) => `        ${user.userPrincipalName}, password ${user.password}`)
  .join('\n')}

Click Crosswalk's button in the toolbar for the panel. Close the browser, or press Ctrl+C, to end.`);
await page?.goto('https://console.aws.amazon.com/');
chromium.browser.on('disconnected', () => void portals.close().then(() => process.exit(0)));
