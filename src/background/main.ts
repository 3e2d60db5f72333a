import { onDownload } from '../platform/downloads.ts';
import { openPanelByButton } from '../platform/panel-surface.ts';
import { onCommand, onMessage, onNewReach } from '../platform/runtime.ts';
import { followGrants, runContentScriptsInOpenTabs } from '../platform/scripts.ts';
import { closeStorageToPages } from '../platform/stored.ts';
import { onTabClosed } from '../platform/tabs.ts';
import { keepDownload } from './browser-downloads.ts';
import { answer } from './handlers.ts';
import { forgetTab } from './sightings.ts';
import { focusInPage } from './surfaces.ts';
import { closeWhatIsGone } from './tabs.ts';

// A worker that wakes for an event must find its listeners in the first turn: everything is registered here, at once.
void closeStorageToPages();
onMessage(answer);
onNewReach(() => void followGrants().then(runContentScriptsInOpenTabs));
onTabClosed((tabId) => void forgetTab(tabId).then(closeWhatIsGone));
onCommand((command) => void focusInPage(command));
onDownload((download) => void keepDownload(download));
openPanelByButton();
