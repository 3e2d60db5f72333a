import { currentRegion } from './session-data.ts';

/** A page of the users, groups and settings application, e.g. `/settings`. */
export function identityCenterUrl(path: string, instanceId?: string): string {
  return `/singlesignon/home?region=${currentRegion()}#!${instanceId ? `/instances/${instanceId}` : ''}${path}`;
}

/** A page of the accounts and permission sets application, e.g. `/accounts`. */
export function organizationUrl(path: string, instanceId: string): string {
  return `/singlesignon/organization/home?region=${currentRegion()}#/instances/${instanceId}${path}`;
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
