import type { FrameBladeProps } from './frame/frame-application.tsx';
import { MappingPage } from './frame/mapping-page.tsx';

/** azure/user-mapping: the mapping the lab changes. */
export function UserMapping(props: FrameBladeProps) {
  return <MappingPage {...props} objectType="user" />;
}
