import type { Page } from 'puppeteer';
import { newClass } from '../../src/core/class/new-class.ts';

/**
 * Puts a class with a board into what the board's page keeps, as its first version kept it, to be seen where the page is
 * opened anew; what was kept before is gone. Nobody answers at its broker.
 */
export async function fill(page: Page, board: { saved(): object }, name: string): Promise<void> {
  const keys = await newClass({ name, broker: 'ws://127.0.0.1:9' });
  const kept = { id: keys.id, name, at: Date.now(), keys, settings: {} };
  await page.evaluate(
    async (kept, board) => {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('crosswalk-kept', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('values');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('values', 'readwrite');
          const values = { 'board-classes': [kept], 'board-open': kept.id, 'board-own-name': 'Eva' };
          for (const [key, value] of Object.entries(values)) transaction.objectStore('values').put(value, key);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('crosswalk-boards');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => resolve();
      });
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('crosswalk-boards', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('boards');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('boards', 'readwrite');
          transaction.objectStore('boards').put({ board, numbers: [] }, kept.id);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
    },
    kept,
    board.saved(),
  );
}
