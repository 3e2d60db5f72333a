/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it everywhere. */
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string; createScriptURL(url: string): string }): Policy;
}

interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

const asIs: Policy = { createHTML: (text) => text, createScriptURL: (url) => url };
const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;

/** The only way from a string to HTML or to a script in the portal's page; its name stands in the page's policy. */
export const viewPolicy: Policy = factory?.createPolicy('portal-views', asIs) ?? asIs;
