/** The path of a browser of Chromium's kind, or `undefined`. */
export function findChromium(): string | undefined;
/** Installs one if the system offers a way; its path, or `undefined`. */
export function installChromium(): string | undefined;
/** The path of a Firefox, or `undefined`. */
export function findFirefox(): string | undefined;
/** Installs one if the system offers a way; its path, or `undefined`. */
export function installFirefox(): string | undefined;
