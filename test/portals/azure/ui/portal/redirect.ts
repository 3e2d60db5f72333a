import type { Route } from '../routes.ts';
import type { Stage } from './stage.ts';

/** The pages behind the blades' names. */
const pageOfBlade: Readonly<Record<string, string>> = {
  ActiveDirectoryMenuBlade: 'directory',
  UserManagementMenuBlade: 'users',
  GroupsManagementMenuBlade: 'groups',
  StartboardApplicationsMenuBlade: 'enterprise-apps',
  AppGalleryBladeV2: 'gallery',
  ApplicationsListBlade: 'app-registrations',
  ApplicationMenuBlade: 'registered-app',
};

const pageOfItem: Readonly<Record<string, string>> = {
  AuditLogs: 'provisioning-logs',
  Overview: 'app-overview',
  Properties: 'app-properties',
  Provisioning: 'provisioning',
  ProvisioningActivity: 'provisioning-logs',
  Users: 'users-and-groups',
};

/** Where a route really leads, or how its page writes it in its edition; `undefined` if it may stay as it is. */
export function redirect(route: Route | undefined, stage: Stage): Route | undefined {
  if (!route) return undefined;
  const target = provisioningRoute(route, stage) ?? route;
  if (stage.edition(pageOf(target, stage)) === '2020') {
    const { blade, item, parameters } = target;
    const isAsItWas = route.grammar === 'blade' && target === route;
    return isAsItWas ? undefined : { ...target, ...itemOf(blade, item), grammar: 'blade', parameters: inOldOrder(parameters) };
  }
  return target === route && route.grammar !== 'blade' ? undefined : { ...target, grammar: 'view' };
}

/** Today the provisioning pages are a blade of their own, which opens at its overview, whatever the address asks for. */
function provisioningRoute({ blade, item = '', parameters }: Route, stage: Stage): Route | undefined {
  const isInApplication = blade === 'ManagedAppMenuBlade' && /^Provisioning(?!Activity)/.test(item);
  const isOwnBlade = blade === 'ProvisioningMenuBlade';
  if (!isInApplication && !isOwnBlade) return undefined;
  const { objectId = '', appId = '' } = parameters;
  const isToday = stage.edition('provisioning') === '2026';
  if (isToday ? isOwnBlade && item === 'Overview' : isInApplication && item === 'Provisioning') return undefined;
  return isToday
    ? {
        extension: 'Microsoft_AAD_Connect_Provisioning',
        blade: 'ProvisioningMenuBlade',
        item: 'Overview',
        parameters: { objectId, appId },
      }
    : { extension: 'Microsoft_AAD_IAM', blade: 'ManagedAppMenuBlade', item: 'Provisioning', parameters: { objectId, appId } };
}

function pageOf({ blade, item = 'Overview' }: Route, stage: Stage): string {
  if (blade === 'ProvisioningMenuBlade') return 'provisioning';
  if (blade !== 'ManagedAppMenuBlade') return pageOfBlade[blade] ?? 'placeholder';
  // Which of the two pages it is depends on the application; the address is the same.
  if (/^(SignOn|SingleSignOn)$/.test(item)) return stage.edition('saml') === '2020' ? 'saml' : 'single-sign-on-method';
  return pageOfItem[item] ?? 'placeholder';
}

function itemOf(blade: string, item: string | undefined): Pick<Route, 'item'> {
  if (blade === 'StartboardApplicationsMenuBlade') return { item: 'AllApps' };
  return item === undefined ? {} : { item };
}

function inOldOrder({ appId, objectId, ...rest }: Route['parameters']): Route['parameters'] {
  const ids = { ...(appId === undefined ? {} : { appId }), ...(objectId === undefined ? {} : { objectId }) };
  return appId === undefined && objectId === undefined ? rest : ids;
}
