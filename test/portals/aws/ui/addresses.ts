import { structureOf } from './page-edition.ts';
import { currentRegion } from './session-data.ts';

/** The pages that are about accounts and permission sets, by the start of their path; longer paths first. */
const organizationPages: readonly (readonly [path: string, page: string])[] = [
  ['/accounts/add-users', 'assign-groups'],
  ['/accounts/details', 'account-details'],
  ['/accounts', 'accounts'],
  ['/permission-sets/create', 'permission-set-type'],
  ['/permission-sets/details', 'permission-set'],
  ['/permission-sets', 'permission-sets'],
];

/** A page of the users, groups and settings application, e.g. `/settings`. */
export function identityCenterUrl(path: string, instanceId?: string): string {
  return `/singlesignon/home?region=${currentRegion()}#!${instanceId ? `/instances/${instanceId}` : ''}${path}`;
}

/** A page about accounts or permission sets, e.g. `/accounts`: of an application of its own, which there was not in 2020. */
export function organizationUrl(path: string, instanceId: string): string {
  if (!isOrganizationPage(path)) return identityCenterUrl(path, instanceId);
  return `/singlesignon/organization/home?region=${currentRegion()}#/instances/${instanceId}${path}`;
}

/** Whether the page at `path` belongs to the application of accounts and permission sets. */
export function isOrganizationPage(path: string): boolean {
  const page = organizationPages.find(([start]) => path.startsWith(start))?.[1];
  return page !== undefined && structureOf(page) === '2026';
}

/** A page of AWS Organizations, e.g. `/settings`. */
export function organizationsUrl(path = ''): string {
  return `/organizations/v2/home${path}?region=${currentRegion()}`;
}

export function consoleHomeUrl(): string {
  return `/console/home?region=${currentRegion()}`;
}

/** The address of this service in another Region; a multi-session host keeps its first label. */
export function regionUrl(region: string): string {
  const prefix = /^\d{12}-[a-z0-9]{8}\./.exec(location.hostname)?.[0] ?? '';
  return `https://${prefix}${region}.console.aws.amazon.com${location.pathname}?region=${region}`;
}
