import polyfill from 'webextension-polyfill';

/**
 * The browser's extension API with promises. The polyfill does nothing where `browser` exists (Firefox, and Chrome
 * from 148); content scripts do without it.
 */
export const browser = polyfill;

/** Chrome's own additions, which the polyfill does not know; absent in Firefox. */
export const chromeOnly = globalThis.chrome as typeof chrome | undefined;
