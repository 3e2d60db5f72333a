import { appMenu as appMenu2020 } from '../2020/app-menu.ts';
import type { ApplicationView } from '../ui/contract.ts';
import type { BladeMenu, Breadcrumb, MenuItem } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash, enterpriseAppsHash } from './addresses.ts';

/** azure/app-menu: the menu of one enterprise application. */
export function appMenu(application: ApplicationView, selected: string, stage: Stage): BladeMenu {
  if (stage.edition('app-menu') === '2020') return appMenu2020(application, selected);
  const item = (id: string, label: string, icon: MenuItem['icon']): MenuItem => ({
    id,
    label,
    icon,
    hash: applicationHash(id, application),
  });
  return {
    selected,
    groups: [
      {
        items: [
          item('Overview', 'Overview', 'app'),
          item('DeploymentPlan', 'Deployment Plan', 'list'),
          item('Diagnose', 'Diagnose and solve problems', 'help'),
        ],
      },
      {
        label: 'Manage',
        items: [
          item('Properties', 'Properties', 'properties'),
          item('Owners', 'Owners', 'user'),
          item('Roles', 'Roles and administrators', 'key'),
          item('Users', 'Users and groups', 'group'),
          item('SignOn', 'Single sign-on', 'link'),
          item('Provisioning', 'Provisioning', 'sync'),
          item('SelfService', 'Self-service', 'pane'),
          item('CustomAttributes', 'Custom security attributes', 'list'),
        ],
      },
      {
        label: 'Security',
        items: [
          item('ConditionalAccess', 'Conditional Access', 'certificate'),
          item('Permissions', 'Permissions', 'check'),
          item('TokenEncryption', 'Token encryption', 'key'),
        ],
      },
      {
        label: 'Activity',
        items: [
          item('SignIns', 'Sign-in logs', 'log'),
          item('UsageAndInsights', 'Usage & insights', 'info'),
          item('AuditLogs', 'Audit logs', 'log'),
          item('ProvisioningActivity', 'Provisioning logs', 'log'),
        ],
      },
    ],
  };
}

/** The way back from a page of an application. */
export function appBreadcrumbs(application: ApplicationView): Breadcrumb[] {
  return [
    { label: 'Enterprise applications | All applications', hash: enterpriseAppsHash },
    { label: application.name, hash: applicationHash('Overview', application) },
  ];
}
