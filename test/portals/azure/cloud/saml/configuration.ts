import type { Application, SamlConfiguration } from '../application.ts';
import type { Applications } from '../applications.ts';
import { Refusal } from '../refusal.ts';

/** Saves the Basic SAML Configuration. Blank entries are dropped; what is left must be usable. */
export function saveSamlConfiguration(
  application: Application,
  configuration: SamlConfiguration,
  applications: Applications,
): void {
  const saved = tidy(configuration);
  if (saved.identifiers.length === 0) throw new Refusal('Enter an Identifier (Entity ID).');
  if (saved.replyUrls.length === 0) throw new Refusal('Enter a Reply URL (Assertion Consumer Service URL).');
  for (const url of [...saved.replyUrls, saved.signOnUrl, saved.logoutUrl]) {
    if (url !== undefined && !isHttps(url)) throw new Refusal(`This must be an address that begins with https://: ${url}`);
  }
  for (const identifier of saved.identifiers) {
    const other = applications.byIdentifier(identifier);
    if (other && other !== application) {
      throw new Refusal(`The application "${other.name}" has this Identifier already: ${identifier}`, 409);
    }
  }
  application.saml = saved;
}

function tidy({ identifiers, replyUrls, signOnUrl, relayState, logoutUrl }: SamlConfiguration): SamlConfiguration {
  const trimmed = (texts: readonly string[]) => [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  const optional = (name: string, text: string | undefined) => (text?.trim() ? { [name]: text.trim() } : {});
  return {
    identifiers: trimmed(identifiers),
    replyUrls: trimmed(replyUrls),
    ...optional('signOnUrl', signOnUrl),
    ...optional('relayState', relayState),
    ...optional('logoutUrl', logoutUrl),
  };
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
