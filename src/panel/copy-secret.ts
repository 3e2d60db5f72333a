import { canClearClipboard, clearClipboardOf } from '../platform/clipboard.ts';
import { clipboardStrings as strings } from '../ui/strings/survival.ts';
import { format } from '../ui/strings.ts';

/** How long a copied secret may lie on the clipboard. In milliseconds. */
const copyTime = 60_000;

/** Says how long a secret that was just copied stays on the clipboard, and takes it off when its time is over, if it is still that. */
export async function copySecret(text: string, say: (text: string) => void): Promise<void> {
  if (!(await canClearClipboard())) {
    say(strings.stays);
    return;
  }
  say(format(strings.willClear, { seconds: String(copyTime / 1000) }));
  setTimeout(() => void clear(text, say), copyTime);
}

/** A browser tells of the clipboard only the window that has the focus: without it, it is tried again when the panel gets it. */
async function clear(text: string, say: (text: string) => void): Promise<void> {
  const cleared = await clearClipboardOf(text);
  if (cleared) say(strings.cleared);
  if (cleared === undefined) addEventListener('focus', () => void clear(text, say), { once: true });
}
