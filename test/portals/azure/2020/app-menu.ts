import { applicationHash } from '../2026/addresses.ts';
import type { ApplicationView } from '../ui/contract.ts';
import type { BladeMenu, MenuItem } from '../ui/portal/blade.ts';

/** azure/app-menu: the menu of one enterprise application. */
export function appMenu(application: ApplicationView, selected: string): BladeMenu {
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
          item('Users', 'Users and groups', 'group'),
          item('SignOn', 'Single sign-on', 'link'),
          item('Provisioning', 'Provisioning', 'sync'),
          item('AppProxy', 'Application proxy', 'directory'),
          item('SelfService', 'Self-service', 'pane'),
        ],
      },
      {
        label: 'Security',
        items: [
          item('ConditionalAccess', 'Conditional Access', 'certificate'),
          item('Permissions', 'Permissions', 'check'),
          item('TokenEncryption', 'Token encryption (Preview)', 'key'),
        ],
      },
      {
        label: 'Activity',
        items: [
          item('SignIns', 'Sign-ins', 'log'),
          item('UsageAndInsights', 'Usage & insights (Preview)', 'info'),
          item('AuditLogs', 'Audit logs', 'log'),
          item('ProvisioningActivity', 'Provisioning logs (Preview)', 'log'),
          item('AccessReviews', 'Access reviews', 'check'),
        ],
      },
      { label: 'Troubleshooting + Support', items: [item('SupportRequest', 'New support request', 'help')] },
    ],
  };
}
