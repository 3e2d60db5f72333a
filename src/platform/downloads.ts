import { browser } from './browser.ts';

export interface Download {
  readonly url: string;
  readonly incognito: boolean;
}

/** Hears of downloads as they begin, where the person has given the permission for it. */
export function onDownload(begun: (download: Download) => void): void {
  browser.downloads?.onCreated.addListener(begun);
}
