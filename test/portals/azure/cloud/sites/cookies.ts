/** One cookie as tests put it into a browser, in the form Puppeteer's `browser.setCookie` takes. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite?: 'Lax' | 'None';
}

export const portalCookie = 'portalid';
export const loginCookie = 'ESTSAUTHPERSISTENT';
export const frameCookie = 'reactbladeid';
