/** A SCIM endpoint somewhere in a text, whole or in part. */
export function holdsEndpoint(text: string): boolean {
  return /\/scim\/v2|scim\.[a-z0-9-]+\.(?:amazonaws\.com|api\.aws)/i.test(text);
}

/** Long, in one piece, and of the signs that tokens are made of: nothing more is published about their form. */
export function looksLikeToken(text: string): boolean {
  return text.length >= 20 && /^[A-Za-z0-9+/=_.~:-]+$/.test(text) && !holdsEndpoint(text) && !/^[a-z]+:\/\//i.test(text);
}

/** Dots, stars or an ellipsis in the place of what a page hides or cuts off. */
export function isMasked(text: string): boolean {
  return /[•●∙⋅·*＊]{2}|…|\.{3}/.test(text);
}
