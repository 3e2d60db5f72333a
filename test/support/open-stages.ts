import type { Portals } from '../portals/server.ts';
import type { TestBrowser } from './test-browser.ts';

/** A browser and the clouds behind it, as long as a test uses them. */
export interface OpenStage {
  readonly portals: Portals;
  readonly driver: TestBrowser;
  /** Ends the clouds and gives the browser back; `isSpoilt`: not to be used again. */
  end(isSpoilt: boolean): Promise<void>;
}

/** The stages of the file of tests that runs. */
export const openStages = new Set<OpenStage>();

/** Ends the stage that a browser belongs to. */
export async function endStageOf(driver: TestBrowser): Promise<void> {
  for (const stage of openStages)
    if (stage.driver === driver) {
      openStages.delete(stage);
      await stage.end(false);
    }
}

/** Ends all stages that are still open. */
export async function endAllStages(isSpoilt: boolean): Promise<void> {
  const ending = [...openStages];
  openStages.clear();
  for (const stage of ending) await stage.end(isSpoilt);
}
