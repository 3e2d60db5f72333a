import type { Stage } from '../ui/portal/stage.ts';

/** What a copy button does: puts the text on the clipboard. */
export function copier(text: string, stage: Stage): () => Promise<void> {
  return async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      stage.notifications.add({ title: 'Copy to clipboard', text: 'The browser did not allow it.', failed: true });
    }
  };
}
