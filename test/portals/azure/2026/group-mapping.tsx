import type { FrameBladeProps } from './frame/frame-application.tsx';
import { MappingPage } from './frame/mapping-page.tsx';

/** azure/group-mapping: the mapping the lab leaves as it is. */
export function GroupMapping(props: FrameBladeProps) {
  return <MappingPage {...props} objectType="group" />;
}
