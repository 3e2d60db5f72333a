import './frame.css';
import { type ComponentType, useEffect, useState } from 'react';
import { listenToPortal } from '../../ui/frame/portal-link.ts';
import type { FrameBlade, PortalMessage } from '../../ui/frame-messages.ts';
import { AttributeMappings } from '../attribute-mappings.tsx';
import { Connectivity } from '../connectivity.tsx';
import { GroupMapping } from '../group-mapping.tsx';
import { ProvisionOnDemand } from '../provision-on-demand.tsx';
import { Provisioning } from '../provisioning.tsx';
import { ProvisioningConnect } from '../provisioning-connect.tsx';
import { ProvisioningLogs } from '../provisioning-logs.tsx';
import { UserMapping } from '../user-mapping.tsx';

/** What every blade in a frame is given. */
export interface FrameBladeProps {
  readonly application: PortalMessage['application'];
  readonly editions: PortalMessage['editions'];
}

const blades: Readonly<Record<FrameBlade, ComponentType<FrameBladeProps>>> = {
  ProvisioningOverview: Provisioning,
  ProvisioningConnect: ProvisioningConnect,
  ProvisionOnDemand: ProvisionOnDemand,
  ProvisioningConnectivity: Connectivity,
  ProvisioningAttributeMappings: AttributeMappings,
  ProvisioningUserMapping: UserMapping,
  ProvisioningGroupMapping: GroupMapping,
  ProvisioningLogs: ProvisioningLogs,
};

/** Draws the blade that the portal around the frame asks for, anew each time. */
export function FrameApplication() {
  const [shown, setShown] = useState<{ readonly message: PortalMessage; readonly turn: number }>();
  useEffect(() => listenToPortal((message) => setShown((before) => ({ message, turn: (before?.turn ?? 0) + 1 }))), []);
  if (!shown) return null;
  const Blade = blades[shown.message.blade];
  return <Blade key={shown.turn} application={shown.message.application} editions={shown.message.editions} />;
}
