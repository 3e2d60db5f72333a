import { onAlarm } from '../platform/alarms.ts';
import { openPanelByButton } from '../platform/panel-surface.ts';
import { onBrowserStart, onCommand, onInstalled, onMessage, onNewReach } from '../platform/runtime.ts';
import { closeStorageToPages } from '../platform/stored.ts';
import { onTabClosed, onWindowClosed } from '../platform/tabs.ts';
import { takeOverEarlier } from './class-earlier.ts';
import { tendClass } from './class-link.ts';
import { classAlarm, reportChanged } from './class-report.ts';
import { answer } from './handlers.ts';
import { onProgress, onProgressWritten } from './progress-store.ts';
import { followReach } from './reach.ts';
import { endSecrets, wipeAtAlarm, wipeWhenFinished } from './secrets-end.ts';
import { forgetTab } from './sightings.ts';
import { onTroubleOver } from './storage-trouble.ts';
import { focusInPage } from './surfaces.ts';
import { closePrivateWindow, closeWhatIsGone, forgetTold, lookAgain } from './tabs.ts';

// A worker that wakes for an event must find its listeners in the first turn: everything is registered here, at once.
void closeStorageToPages();
onMessage(answer);
onNewReach(() => void followReach());
onInstalled((reason, version) => void takeOverEarlier(reason, version).finally(() => tendClass()));
onTabClosed((tabId) => {
  forgetTold(tabId);
  void forgetTab(tabId).then(closeWhatIsGone);
});
onWindowClosed((windowId) => void closePrivateWindow(windowId));
onCommand((command) => void focusInPage(command));
onAlarm((name) => void wipeAtAlarm(name));
onProgress((after) => void wipeWhenFinished(after));
onTroubleOver(() => void endSecrets().then(() => lookAgain()));
onProgressWritten(() => void reportChanged());
onAlarm((name) => void (name === classAlarm && tendClass()));
// Where no worker is woken otherwise, the class would wait for the first console.
onBrowserStart(() => undefined);
openPanelByButton();
void endSecrets();
void takeOverEarlier().finally(() => tendClass());
