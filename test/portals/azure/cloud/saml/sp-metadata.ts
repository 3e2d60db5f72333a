import type { SamlConfiguration } from '../application.ts';
import { Refusal } from '../refusal.ts';
import { childrenNamed, type Element, parseXml } from './xml.ts';

const metadataNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const maxCharacters = 1_000_000;

/** Reads a service provider's metadata into a Basic SAML Configuration, which is not in force until it is saved. */
export function readSpMetadata(text: string): SamlConfiguration {
  if (text.length > maxCharacters) throw new Refusal('The metadata file is too large.');
  const root = parseXml(text);
  if (!root) throw new Refusal('The metadata file could not be read: it is not XML.');
  const entity = root.name === 'EntitiesDescriptor' ? childrenNamed(root, 'EntityDescriptor')[0] : root;
  if (entity?.name !== 'EntityDescriptor' || !text.includes(metadataNamespace)) {
    throw new Refusal('The metadata file could not be read: it is not SAML metadata.');
  }
  const descriptor = childrenNamed(entity, 'SPSSODescriptor')[0];
  if (!descriptor) {
    throw new Refusal(
      childrenNamed(entity, 'IDPSSODescriptor').length > 0
        ? 'The metadata file is of an identity provider. Upload the one of the application you connect.'
        : 'The metadata file has no service provider in it.',
    );
  }
  const identifier = entity.attributes.entityID;
  const replyUrls = assertionConsumerServices(descriptor);
  if (!identifier || replyUrls.length === 0) {
    throw new Refusal('The metadata file lacks an entity ID or an assertion consumer service.');
  }
  const logoutUrl = childrenNamed(descriptor, 'SingleLogoutService')[0]?.attributes.Location;
  return { identifiers: [identifier], replyUrls, ...(logoutUrl === undefined ? {} : { logoutUrl }) };
}

/** The default first, then by index. */
function assertionConsumerServices(descriptor: Element): string[] {
  const services = childrenNamed(descriptor, 'AssertionConsumerService')
    .filter(({ attributes }) => attributes.Binding === postBinding && attributes.Location)
    .sort((one, other) => Number(one.attributes.index ?? 0) - Number(other.attributes.index ?? 0));
  const ordered = [...services.filter(isDefault), ...services.filter((service) => !isDefault(service))];
  return [...new Set(ordered.flatMap(({ attributes }) => attributes.Location ?? []))];
}

function isDefault({ attributes }: Element): boolean {
  return attributes.isDefault === 'true' || attributes.isDefault === '1';
}
