import { addAssignment as addAssignment2020 } from '../../2020/add-assignment.ts';
import { assignmentPicker } from '../../2020/assignment-picker.ts';
import { createApp } from '../../2020/create-app.ts';
import { groupMapping } from '../../2020/group-mapping.ts';
import { provisioning } from '../../2020/provisioning.ts';
import { userMapping } from '../../2020/user-mapping.ts';
import { addAssignment } from '../../2026/add-assignment.ts';
import { applicationHash, provisioningHash } from '../../2026/addresses.ts';
import { openAssignmentPicker } from '../../2026/assignment-picker.ts';
import { openCreateApp } from '../../2026/create-app.ts';
import { provisioningFrame } from '../../2026/provisioning-frame.ts';
import type { ApplicationView, DirectoryObject, ObjectType } from '../contract.ts';
import type { FrameBlade } from '../frame-messages.ts';
import type { ObservableArray } from '../knockout/ko.ts';
import type { Stage } from './stage.ts';

/** What comes next where a page opens another one without an address, in that one's own edition. */

/** An application of one's own: a pane, or in 2020 a blade behind its tile. */
export async function openOwnApp(stage: Stage): Promise<void> {
  if (stage.edition('create-app') !== '2020') return openCreateApp(stage);
  const host = await stage.openBeside(() => createApp(stage, () => stage.close(host)));
}

/** The blade that people are added to an application on. */
export function openAddAssignment(application: ApplicationView, stage: Stage): Promise<unknown> {
  return stage.edition('add-assignment') === '2020'
    ? stage.openBeside(() => addAssignment2020(application, stage))
    : stage.openChild(() => addAssignment(application, stage));
}

/** Choosing users and groups: a pane, or in 2020 a blade. */
export async function pickAssignments(chosen: ObservableArray<DirectoryObject>, stage: Stage): Promise<void> {
  if (stage.edition('assignment-picker') !== '2020') return openAssignmentPicker(chosen, stage);
  const host = await stage.openBeside(() => assignmentPicker({ chosen, stage, close: () => stage.close(host) }));
}

/** The mapping of users or groups: in a frame today, in the portal's page in 2020. */
export async function openMapping(application: ApplicationView, objectType: ObjectType, stage: Stage): Promise<void> {
  const blade = objectType === 'user' ? 'ProvisioningUserMapping' : 'ProvisioningGroupMapping';
  if (!openElsewhere(application, blade, stage)) await openFrame(application, blade, stage);
}

/** Today's provisioning pages, from one that is no frame's. */
export async function openFrame(application: ApplicationView, blade: FrameBlade, stage: Stage): Promise<void> {
  await stage.openChild(() => provisioningFrame(application, stage, blade));
}

/**
 * Opens what a frame has to leave to the portal's page; false where there is nothing to leave. The words of 2023 are
 * found on either way of building the pages, by the first page of provisioning.
 */
export function openElsewhere(application: ApplicationView, blade: FrameBlade, stage: Stage): boolean {
  const first = stage.edition('provisioning');
  const isInPage = (page: string) => {
    const edition = stage.edition(page);
    return edition === '2023' ? first !== '2026' : edition === '2020';
  };
  switch (blade) {
    case 'ProvisioningOverview':
      if (first === '2026') return false;
      void stage.visit(provisioningHash(application));
      return true;
    case 'ProvisioningConnect':
      // In 2020 it was no page of its own: it is what the first page is.
      if (stage.edition('provisioning-connect') !== '2023') return false;
      void stage.openChild(() => provisioning(application, stage));
      return true;
    case 'ProvisioningLogs':
      if (stage.edition('provisioning-logs') !== '2020') return false;
      void stage.visit(applicationHash('ProvisioningActivity', application));
      return true;
    case 'ProvisioningUserMapping':
      if (!isInPage('user-mapping')) return false;
      void stage.openBeside(() => userMapping(application, stage));
      return true;
    case 'ProvisioningGroupMapping':
      if (!isInPage('group-mapping')) return false;
      void stage.openBeside(() => groupMapping(application, stage));
      return true;
    default:
      return false;
  }
}
