import { writeRoute } from '../ui/routes.ts';

const iam = 'Microsoft_AAD_IAM';

/** The addresses of the portal's pages, as its menus and links write them. */
export const directoryHash = writeRoute({ extension: iam, blade: 'ActiveDirectoryMenuBlade', item: 'Overview', parameters: {} });
export const enterpriseAppsHash = writeRoute({
  extension: iam,
  blade: 'StartboardApplicationsMenuBlade',
  item: 'AppAppsPreview',
  parameters: {},
});
export const galleryHash = writeRoute({ extension: iam, blade: 'AppGalleryBladeV2', parameters: {} });
export const usersHash = writeRoute({
  extension: 'Microsoft_AAD_UsersAndTenants',
  blade: 'UserManagementMenuBlade',
  item: 'AllUsers',
  parameters: { menuId: 'AllUsers' },
});
export const groupsHash = writeRoute({
  extension: iam,
  blade: 'GroupsManagementMenuBlade',
  item: 'AllGroups',
  parameters: { menuId: 'AllGroups' },
});
export const appRegistrationsHash =
  '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM';

export interface ApplicationAddress {
  readonly objectId: string;
  readonly appId: string;
  readonly ssoMode?: string;
}

/** A page of an enterprise application's menu. */
export function applicationHash(item: string, { objectId, appId, ssoMode }: ApplicationAddress): string {
  const mode = item === 'SignOn' ? { preferredSingleSignOnMode: ssoMode ?? 'null' } : {};
  const parameters = { objectId, appId, ...mode, servicePrincipalType: 'Application' };
  return `${writeRoute({ extension: iam, blade: 'ManagedAppMenuBlade', item, parameters })}/fromNav/`;
}

export function provisioningHash({ objectId, appId }: ApplicationAddress): string {
  return writeRoute({
    extension: 'Microsoft_AAD_Connect_Provisioning',
    blade: 'ProvisioningMenuBlade',
    item: 'Overview',
    parameters: { objectId, appId },
  });
}

export function registeredAppHash({ appId }: Pick<ApplicationAddress, 'appId'>): string {
  return writeRoute({
    extension: 'Microsoft_AAD_RegisteredApps',
    blade: 'ApplicationMenuBlade',
    item: 'Overview',
    parameters: { appId },
  });
}
