import type { StepId } from '../lab/ids.ts';
import { defaultNames, step } from '../lab/lab.ts';
import { format } from '../ui/strings.ts';

/** What a step is called, with the lab's own names in it. */
export function titleOf(id: StepId): string {
  return format(step(id).title, defaultNames);
}
