// The browser is found or installed by test/support/set-up.mjs, never by an install script.
module.exports = { skipDownload: true };
