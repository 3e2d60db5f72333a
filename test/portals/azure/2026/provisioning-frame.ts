import type { ApplicationView } from '../ui/contract.ts';
import type { FrameBlade } from '../ui/frame-messages.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { openElsewhere } from '../ui/portal/flows.ts';
import { FrameHost } from '../ui/portal/frame-host.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash } from './addresses.ts';
import { appBreadcrumbs } from './app-menu.ts';

/** What is opened most often from a blade. */
const likelyNext: Readonly<Partial<Record<FrameBlade, FrameBlade>>> = {
  ProvisioningOverview: 'ProvisioningConnect',
  ProvisioningAttributeMappings: 'ProvisioningUserMapping',
  ProvisioningUserMapping: 'ProvisioningAttributeMappings',
};

/** The blade around the provisioning pages, which are all drawn in a frame with a menu of its own. */
export async function provisioningFrame(
  application: ApplicationView,
  stage: Stage,
  first: FrameBlade = 'ProvisioningOverview',
): Promise<Blade> {
  return {
    title: application.name,
    subtitle: 'Provisioning',
    breadcrumbs: appBreadcrumbs(application),
    frame: new FrameHost({
      application,
      first,
      editions: stage.session.editions,
      openElsewhere: (blade) => openElsewhere(application, blade, stage),
      likelyNext: (blade) => likelyNext[blade] ?? 'ProvisioningOverview',
      navigate: (item) => stage.navigate(applicationHash(item, application)),
      notify: (notification) => stage.notifications.add(notification),
    }),
  };
}
