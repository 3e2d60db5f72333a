import type { Runtime } from 'webextension-polyfill';
import { browser, chromeOnly } from '../platform/browser.ts';
import { closeStorageToPages } from '../platform/stored.ts';
import { watchDownloads } from './browser-downloads.ts';
import { answer } from './handlers.ts';
import { guideOpenTabs } from './open-tabs.ts';
import { forgetTab } from './sightings.ts';
import { focusInPage, togglePanel } from './surfaces.ts';

// A worker that wakes for an event must find its listeners in the first turn: everything is registered here, at once.
void closeStorageToPages();
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));
browser.runtime.onInstalled.addListener(() => void guideOpenTabs());
browser.permissions.onAdded.addListener(() => void guideOpenTabs());
browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
browser.commands.onCommand.addListener((command) => void focusInPage(command));
watchDownloads();

if (chromeOnly?.sidePanel) void chromeOnly.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
else browser.action.onClicked.addListener(() => void togglePanel());
