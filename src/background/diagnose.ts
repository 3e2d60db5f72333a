import { advise } from '../core/advise.ts';
import type { Diagnosis, FrameDiagnosis } from '../core/diagnosis.ts';
import { currentStep } from '../core/progress.ts';
import { splitTarget } from '../core/target-id.ts';
import { runContentFile } from '../platform/scripts.ts';
import { askDocument } from '../platform/tabs.ts';
import type { PortalAnswers, ToPortal } from '../protocol.ts';
import { currentProgress } from './progress-store.ts';
import { allSeen, type Seen, together } from './sightings.ts';

/** What is seen in every open portal frame, and what could be the current step's target in it. */
export async function diagnose(): Promise<Diagnosis> {
  const progress = await currentProgress();
  const step = currentStep(progress);
  const seen = await allSeen();
  const frames: FrameDiagnosis[] = [];
  let wanted: Diagnosis['target'];
  for (const one of seen) {
    const inTab = seen.filter(({ sender }) => sender.tabId === one.sender.tabId);
    const { target } = advise(progress, together(inTab), one.sender.source);
    wanted ??= target;
    frames.push({
      tab: one.sender.tabId,
      frame: one.sender.frameId,
      portal: one.sender.portal,
      ...(one.sighting.unknown ? { unknown: true as const } : {}),
      pages: one.sighting.pages,
      options: target && hasPage(one, target) ? await explained(one, target) : [],
    });
  }
  return { ...(step ? { step } : {}), ...(wanted ? { target: wanted } : {}), frames };
}

function hasPage({ sighting }: Seen, target: NonNullable<Diagnosis['target']>): boolean {
  return sighting.pages.some(({ page }) => page === splitTarget(target).page);
}

async function explained({ sender }: Seen, target: NonNullable<Diagnosis['target']>): Promise<FrameDiagnosis['options']> {
  if (!(await runContentFile(sender, 'mend.js'))) return [];
  const answer = await askDocument<PortalAnswers['explain']>(sender, { kind: 'explain', target } satisfies ToPortal['explain']);
  return answer?.options ?? [];
}
