import { applicationHash } from '../2026/addresses.ts';
import { appBreadcrumbs, appMenu } from '../2026/app-menu.ts';
import { get } from '../ui/backend.ts';
import type { ApplicationView, MappingView, ProvisioningView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { openMapping } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { provisioningForm } from './provisioning-form.ts';
import { provisioningMarkup } from './provisioning-markup.ts';

const pollMs = 4000;

/** azure/provisioning: mode, credentials, mappings, settings and what it has done, all on one page. */
export async function provisioning(application: ApplicationView, stage: Stage): Promise<Blade> {
  const path = `/applications/${application.objectId}/provisioning`;
  const [view, users, groups] = await Promise.all([
    get<ProvisioningView>(path),
    get<MappingView>(`${path}/mappings/user`),
    get<MappingView>(`${path}/mappings/group`),
  ]);
  const form = provisioningForm({ path, view, stage });
  const timer = setInterval(() => form.refresh().catch(() => {}), pollMs);
  const { mapping } = stage.words('provisioning');
  const row = (kind: 'Users' | 'Groups', { objectType, mapping: { enabled } }: MappingView) => ({
    name: mapping(kind, view.targetName),
    enabled: enabled ? 'Yes' : 'No',
    open: () => openMapping(application, objectType, stage),
  });
  const isFirst = stage.edition('provisioning') === '2020';
  return {
    ...(isFirst ? asFirstPage(application, stage) : { title: 'Provisioning', subtitle: application.name }),
    commands: [
      { id: 'Save', label: 'Save', icon: 'save', enabled: form.canSave, run: form.save },
      { id: 'Discard', label: 'Discard', icon: 'cancel', enabled: form.isDirty, run: form.discard },
    ],
    view: {
      markup: provisioningMarkup(),
      model: {
        ...form,
        name: application.name,
        mappings: [row('Groups', groups), row('Users', users)],
        openLog: () => stage.navigate(applicationHash('ProvisioningActivity', application)),
      },
    },
    mayClose: form.mayClose,
    dispose: () => clearInterval(timer),
  };
}

/** In 2020 nothing came before it; later it opens over an overview. */
function asFirstPage(application: ApplicationView, stage: Stage): Pick<Blade, 'title' | 'subtitle' | 'breadcrumbs' | 'menu'> {
  return {
    title: `${application.name} | Provisioning`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'Provisioning', stage),
  };
}
