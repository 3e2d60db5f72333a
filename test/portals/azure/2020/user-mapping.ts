import type { ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { mappingBlade } from './mapping-blade.ts';

/** azure/user-mapping: the mapping the lab changes. */
export function userMapping(application: ApplicationView, stage: Stage): Promise<Blade> {
  return mappingBlade({ application, objectType: 'user', stage });
}
