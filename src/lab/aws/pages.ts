import type { Page } from '../model.ts';
import { accessPortal } from './access-portal.ts';
import { accountDetails } from './account-details.ts';
import { accounts } from './accounts.ts';
import { addUser } from './add-user.ts';
import { allFeaturesNeeded } from './all-features-needed.ts';
import { assignGroups } from './assign-groups.ts';
import { assignPermissionSets } from './assign-permission-sets.ts';
import { assignReview } from './assign-review.ts';
import { assignmentComplete } from './assignment-complete.ts';
import { automaticProvisioning } from './automatic-provisioning.ts';
import { chooseIdentitySource } from './choose-identity-source.ts';
import { configureExternalIdp } from './configure-external-idp.ts';
import { confirmIdentitySource } from './confirm-identity-source.ts';
import { consoleHome } from './console-home.ts';
import { dashboard } from './dashboard.ts';
import { deleteConfiguration } from './delete-configuration.ts';
import { deletePermissionSet } from './delete-permission-set.ts';
import { deleteToken } from './delete-token.ts';
import { disableProvisioning } from './disable-provisioning.ts';
import { enable } from './enable.ts';
import { enableAllFeatures } from './enable-all-features.ts';
import { finalizeAllFeatures } from './finalize-all-features.ts';
import { generateToken } from './generate-token.ts';
import { groupDetails } from './group-details.ts';
import { groups } from './groups.ts';
import { identityCenterNavigation } from './identity-center-navigation.ts';
import { identitySourceChanged } from './identity-source-changed.ts';
import { inboundProvisioning } from './inbound-provisioning.ts';
import { manageAuthentication } from './manage-authentication.ts';
import { organizations } from './organizations.ts';
import { organizationsSettings } from './organizations-settings.ts';
import { permissionSet } from './permission-set.ts';
import { permissionSetReview } from './permission-set-review.ts';
import { permissionSetSpecify } from './permission-set-specify.ts';
import { permissionSetTags } from './permission-set-tags.ts';
import { permissionSetType } from './permission-set-type.ts';
import { permissionSets } from './permission-sets.ts';
import { portalSignIn } from './portal-sign-in.ts';
import { removeAccess } from './remove-access.ts';
import { roleConsole } from './role-console.ts';
import { settings } from './settings.ts';
import { topNavigation } from './top-navigation.ts';
import { userDetails } from './user-details.ts';
import { users } from './users.ts';
import { welcome } from './welcome.ts';

/** Every page of the AWS console, Identity Center, Organizations and the access portal that the lab touches. */
export const awsPages = {
  'aws/access-portal': accessPortal,
  'aws/account-details': accountDetails,
  'aws/accounts': accounts,
  'aws/add-user': addUser,
  'aws/all-features-needed': allFeaturesNeeded,
  'aws/assign-groups': assignGroups,
  'aws/assign-permission-sets': assignPermissionSets,
  'aws/assign-review': assignReview,
  'aws/assignment-complete': assignmentComplete,
  'aws/automatic-provisioning': automaticProvisioning,
  'aws/choose-identity-source': chooseIdentitySource,
  'aws/configure-external-idp': configureExternalIdp,
  'aws/confirm-identity-source': confirmIdentitySource,
  'aws/identity-source-changed': identitySourceChanged,
  'aws/console-home': consoleHome,
  'aws/dashboard': dashboard,
  'aws/delete-token': deleteToken,
  'aws/disable-provisioning': disableProvisioning,
  'aws/remove-access': removeAccess,
  'aws/delete-permission-set': deletePermissionSet,
  'aws/delete-configuration': deleteConfiguration,
  'aws/enable': enable,
  'aws/enable-all-features': enableAllFeatures,
  'aws/finalize-all-features': finalizeAllFeatures,
  'aws/generate-token': generateToken,
  'aws/group-details': groupDetails,
  'aws/groups': groups,
  'aws/identity-center-navigation': identityCenterNavigation,
  'aws/inbound-provisioning': inboundProvisioning,
  'aws/manage-authentication': manageAuthentication,
  'aws/organizations': organizations,
  'aws/organizations-settings': organizationsSettings,
  'aws/permission-set': permissionSet,
  'aws/permission-set-review': permissionSetReview,
  'aws/permission-set-specify': permissionSetSpecify,
  'aws/permission-set-tags': permissionSetTags,
  'aws/permission-set-type': permissionSetType,
  'aws/permission-sets': permissionSets,
  'aws/portal-sign-in': portalSignIn,
  'aws/role-console': roleConsole,
  'aws/settings': settings,
  'aws/top-navigation': topNavigation,
  'aws/user-details': userDetails,
  'aws/users': users,
  'aws/welcome': welcome,
} as const satisfies Record<`aws/${string}`, Page>;
