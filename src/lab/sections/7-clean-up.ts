import type { Section } from '../ids.ts';

/** The lab only says that you can clean up. This order works: what is used is taken away before what uses it. */
export const section7 = {
  title: 'Clean up',
  about: 'Take everything away again, in an order in which nothing gets stuck. Keep an IAM administrator at hand.',
  steps: {
    '7.1': {
      title: 'Delete the access tokens',
      say: 'In the Settings of Identity Center open Manage provisioning and delete every access token. AWS asks for the word DELETE.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/settings.actions', deed: 'open' },
        { target: 'aws/settings.manage-provisioning', deed: 'press' },
        { target: 'aws/automatic-provisioning.delete-token', deed: 'press' },
      ],
      proof: { observed: ['aws/automatic-provisioning#no-tokens'] },
      caution: 'From here on Azure can’t reach AWS any more. Stop provisioning there too, or it will try and fail for weeks.',
    },
    '7.2': {
      title: 'Disable automatic provisioning',
      say: 'On the same page disable automatic provisioning. AWS asks for the word DISABLE.',
      printed: [],
      portal: 'aws',
      moves: [{ target: 'aws/automatic-provisioning.disable', deed: 'press' }],
      proof: { observed: ['aws/settings#provisioning-manual'] },
      needs: ['7.1'],
    },
    '7.3': {
      title: 'Set the identity source back',
      say: 'Change the identity source back to the Identity Center directory. Users and assignments stay; people from Azure can no longer sign in.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/settings.actions', deed: 'open' },
        { target: 'aws/settings.change-identity-source', deed: 'press' },
        { target: 'aws/choose-identity-source.directory', deed: 'choose' },
        { target: 'aws/choose-identity-source.next', deed: 'press' },
        { target: 'aws/confirm-identity-source.word', deed: 'fill' },
        { target: 'aws/confirm-identity-source.change', deed: 'press' },
      ],
      proof: { observed: ['aws/settings#source-directory'] },
      needs: ['3.7', '7.2'],
    },
    '7.4': {
      title: 'Remove the assignment from the account',
      say: 'Under AWS accounts open the account and remove the access of the group.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/accounts.account-link', deed: 'press' },
        { target: 'aws/account-details.assigned-tab', deed: 'choose' },
        { target: 'aws/account-details.assignment', deed: 'choose' },
        { target: 'aws/account-details.remove-access', deed: 'press' },
      ],
      proof: { observed: ['aws/account-details#nothing-assigned'] },
      needs: ['6.8'],
    },
    '7.5': {
      title: 'Delete the permission set',
      say: 'Under Permission sets delete {permissionSet}. It can’t be deleted while it is assigned.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/permission-sets.permission-set-choice', deed: 'choose' },
        { target: 'aws/permission-sets.delete', deed: 'press' },
      ],
      proof: { observed: ['aws/permission-sets#set-gone'] },
      needs: ['6.4', '7.4'],
    },
    '7.6': {
      title: 'Delete the application in Azure',
      say: 'Stop provisioning, then open the application’s Properties and delete it. It can be restored for 30 days. A change to automatic provisioning can’t be taken back, so deleting is the only clean end.',
      printed: [],
      portal: 'azure',
      moves: [
        { target: 'azure/app-menu.properties', deed: 'press' },
        { target: 'azure/app-properties.delete', deed: 'press' },
        { target: 'azure/app-properties.yes', deed: 'press' },
      ],
      proof: {
        declared: 'A list in which the application is missing may only not have loaded it yet: its absence can’t be observed.',
      },
      needs: ['7.2'],
    },
    '7.7': {
      title: 'Delete the Identity Center configuration',
      say: 'On the Management tab of the Settings delete the configuration. AWS asks you to tick each consequence and to type the id of the instance.',
      printed: [],
      portal: 'aws',
      moves: [
        { target: 'aws/settings.management-tab', deed: 'choose' },
        { target: 'aws/settings.delete-configuration', deed: 'press' },
        { target: 'aws/delete-configuration.confirm', deed: 'press' },
      ],
      proof: { observed: ['aws/welcome'] },
      needs: ['7.5'],
      caution: 'Leave the organization as it is. Deleting it is not part of cleaning up.',
    },
  },
} as const satisfies Section;
