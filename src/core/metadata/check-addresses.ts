import { type MetadataHosts, nameAddress } from '../../lab/metadata-hosts.ts';
import type { Problem } from '../problem.ts';
import type { Address, AddressKind } from './addresses.ts';
import { quote } from './quote.ts';

/** How long an address may be, in characters. */
const addressLength = 500;

export interface Owner {
  readonly hosts: MetadataHosts;
  readonly entityId: string;
  /** The directory whose id every service's address must begin its path with, if it is one of Azure. */
  readonly tenant?: string;
}

/** What is wrong with the first address that is not the owner's own, or not fit for what it is there for. */
export function faultOfAddresses(addresses: readonly Address[], owner: Owner): Problem | undefined {
  for (const { kind, value } of addresses) {
    const fault = faultOf(kind, value, owner);
    if (fault) return fault;
  }
  return undefined;
}

function faultOf(kind: AddressKind, value: string, owner: Owner): Problem | undefined {
  const { hosts, entityId } = owner;
  if ((kind === 'party' || kind === 'any') && value === entityId) return undefined;
  if (kind === 'any' && nameAddress.test(value)) return undefined;
  if (kind === 'mail' || (kind === 'any' && /^mailto:/i.test(value))) return faultOfMail(value, hosts);
  if ((kind === 'page' || kind === 'any') && isPage(value, hosts)) return undefined;
  return faultOfService(value, owner);
}

/**
 * Messages go there: https, on the host's own port, with no user, no query and no fragment, and written as a browser
 * writes it, so that every reader reads the same.
 */
function faultOfService(value: string, { hosts, tenant }: Owner): Problem | undefined {
  const detail = { address: quote(value) };
  const url = value.length <= addressLength && URL.canParse(value) ? new URL(value) : undefined;
  if (url && url.protocol !== 'https:') return { code: 'not-https-location', detail };
  // An address as it is written back has no white space, no backslash, no `..`, and no letter of another alphabet.
  const isOwn = url && url.href === value && hosts.isService(url.host) && url.username === '' && url.password === '';
  if (!isOwn) return { code: 'foreign-location', detail };
  const named = url.pathname.split('/')[1]?.toLowerCase() ?? '';
  if (tenant && named !== tenant) return { code: 'tenants-differ', detail: { entity: tenant, location: quote(named, 40) } };
  // A query could name where to go on to.
  if (/[?#]/.test(value)) return { code: 'foreign-location', detail };
  return undefined;
}

function isPage(value: string, { pages }: MetadataHosts): boolean {
  if (value.length > addressLength || !URL.canParse(value)) return false;
  const { protocol, host, username, password } = new URL(value);
  return protocol === 'https:' && pages.has(host) && username === '' && password === '' && !/[\s\\\p{Cc}\p{Cf}]/u.test(value);
}

function faultOfMail(value: string, { mail }: MetadataHosts): Problem | undefined {
  const domain = /^(?:mailto:)?[\w.+-]{1,64}@([a-z0-9.-]{1,255})$/i.exec(value)?.[1];
  return domain && mail.has(domain.toLowerCase()) ? undefined : { code: 'foreign-location', detail: { address: quote(value) } };
}
