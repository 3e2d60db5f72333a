import { get } from '../ui/backend.ts';
import type { GroupView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { directoryHash } from './addresses.ts';

/** The directory's groups and who is in them. */
export async function groups(stage: Stage): Promise<Blade> {
  const list = await get<GroupView[]>('/groups');
  const rows = list.map(({ displayName, objectId, members }) => ({
    displayName,
    objectId,
    members: members.map((member) => member.displayName).join(', '),
  }));
  return {
    title: 'Groups | All groups',
    breadcrumbs: [{ label: stage.session.tenantName, hash: directoryHash }],
    view: { markup, model: { rows } },
  };
}

const markup = `
  <table class="azc-grid fxc-gc-table" role="grid">
    <thead><tr><th scope="col">Name</th><th scope="col">Object Id</th><th scope="col">Direct members</th></tr></thead>
    <tbody data-bind="foreach: rows">
      <tr class="azc-grid-row fxc-gc-row"><td data-bind="text: displayName"></td><td data-bind="text: objectId"></td><td data-bind="text: members"></td></tr>
    </tbody>
  </table>`;
