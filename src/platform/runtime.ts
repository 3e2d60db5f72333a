import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

export type MessageSender = Runtime.MessageSender;

/** The address of one of the extension's own pages. */
export function ownPage(path: string): string {
  return browser.runtime.getURL(path);
}

/** The extension's own id, by which it knows its messages from another's. */
export function ownId(): string {
  return browser.runtime.id;
}

/** Answers messages; `undefined` leaves one to others. */
export function onMessage(answer: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => answer(message, sender));
}

/** Tells the extension's own pages something; nobody may be there to hear it. */
export async function tellOwnPages(message: object): Promise<void> {
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Calls back when the extension has been installed or updated, and when a host has been granted or taken back. */
export function onNewReach(changed: () => void): void {
  browser.runtime.onInstalled.addListener(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Calls back when this extension was installed, or updated from another version. */
export function onInstalled(installed: (reason: 'install' | 'update', previousVersion: string | undefined) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    // Updates of the browser come as the same event.
    if (reason === 'install' || reason === 'update') installed(reason, previousVersion);
  });
}

/** Calls back when the browser has started, so that the background is woken by it. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}

export function onCommand(heard: (command: string) => void): void {
  browser.commands.onCommand.addListener(heard);
}
