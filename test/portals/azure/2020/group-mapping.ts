import type { ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { mappingBlade } from './mapping-blade.ts';

/** azure/group-mapping: the mapping the lab leaves as it is. */
export function groupMapping(application: ApplicationView, stage: Stage): Promise<Blade> {
  return mappingBlade({ application, objectType: 'group', stage });
}
