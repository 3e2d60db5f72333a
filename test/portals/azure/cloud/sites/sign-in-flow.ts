import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Person } from '../../../world.ts';
import type { SignInErrorState, SignInState } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { uuid } from '../ids.ts';
import { type SamlPost, signOn } from '../saml/sign-on.ts';
import { applicationName, type LoginSession, type PendingSignIn } from '../sign-in/pending.ts';
import { SignInError, signInErrors } from '../sign-in-error.ts';
import { loginCookie } from './cookies.ts';
import { escapeHtml, page } from './front-end.ts';

const persistentSeconds = 90 * 86_400;

/** The screens of a sign-in, one after another, and where it leads. */
export class SignInFlow {
  readonly #cloud: Cloud;

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  /** Goes on at once where the browser's session says who it is; asks otherwise. */
  begin(c: Context, pending: PendingSignIn): Response | Promise<Response> {
    const accounts = this.#accounts(c);
    const [only] = accounts;
    if (only && accounts.length === 1 && pending.prompt === undefined) return this.#complete(c, pending, only);
    return this.#show(c, pending, { screen: accounts.length > 0 ? 'picker' : 'account', accounts: accounts.map(accountView) });
  }

  useAnotherAccount(c: Context): Promise<Response> {
    return this.#show(c, this.#pending(c.req.query('ctx')), { screen: 'account' });
  }

  async login(c: Context): Promise<Response> {
    const form = await c.req.parseBody();
    const pending = this.#pending(form.ctx);
    const name = String(form.login ?? '');
    try {
      const user = this.#cloud.passwords.check(name, String(form.passwd ?? ''));
      this.#join(c, user);
      return await this.#show(c, pending, { screen: 'stay-signed-in', userPrincipalName: user.userPrincipalName });
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      this.#cloud.signInLog.record(name, applicationName(pending), `AADSTS${error.code}`);
      return this.#show(c, pending, { screen: 'password', userPrincipalName: name, error: error.text });
    }
  }

  async pick(c: Context): Promise<Response> {
    const form = await c.req.parseBody();
    const pending = this.#pending(form.ctx);
    const user = this.#accounts(c).find(({ userPrincipalName }) => userPrincipalName === form.account);
    if (user && pending.prompt !== 'login') return this.#complete(c, pending, user);
    return this.#show(c, pending, { screen: 'password', userPrincipalName: String(form.account ?? '') });
  }

  async staySignedIn(c: Context): Promise<Response> {
    const form = await c.req.parseBody();
    const pending = this.#pending(form.ctx);
    const user = this.#accounts(c).find(({ userPrincipalName }) => userPrincipalName === form.login);
    const session = this.#session(c);
    if (!user || !session) return this.#show(c, pending, { screen: 'account' });
    session.persistent = form.stay === 'yes';
    this.#setCookie(c, getCookie(c, loginCookie) ?? '', session);
    return this.#complete(c, pending, user);
  }

  signedOut(c: Context): Promise<Response> {
    return signInPage(c, { screen: 'signed-out', context: '', accounts: [] });
  }

  /** Signs somebody in without asking, by a code that a test was given, and goes on to a portal. */
  handOver(c: Context): Response {
    const handover = this.#cloud.handovers.redeem(c.req.query('code'));
    const user = handover && this.#cloud.directory.user(handover.userId);
    if (!handover || !user) throw signInErrors.badRequest();
    this.#join(c, user);
    const to = new URL(handover.to);
    const code = this.#cloud.portalCodes.issue({ userId: user.objectId });
    const target = encodeURIComponent(to.pathname + to.search + to.hash);
    return c.redirect(`${to.origin}/signin/index?code=${code}&to=${target}`);
  }

  /** The page of a refusal. */
  refuse(c: Context, error: SignInError): Promise<Response> {
    const state: SignInErrorState = {
      message: error.text,
      requestId: uuid(),
      correlationId: uuid(),
      timestamp: new Date(this.#cloud.clock.now()).toISOString().replace(/\.\d+/, ''),
    };
    return page(c, 'sign-in-error', { status: 400, meta: { 'sign-in-error': JSON.stringify(state) } });
  }

  #complete(c: Context, pending: PendingSignIn, user: Person): Response | Promise<Response> {
    const { signInLog, portalCodes } = this.#cloud;
    const name = applicationName(pending);
    if (pending.kind === 'portal') {
      signInLog.record(user.userPrincipalName, name, 'success');
      const url = new URL(pending.redirectUri);
      url.searchParams.set('code', portalCodes.issue({ userId: user.objectId }));
      return c.redirect(url.href);
    }
    try {
      const post = signOn(pending.signOn, user, this.#cloud);
      signInLog.record(user.userPrincipalName, name, 'success');
      return page(c, 'saml-post', { body: samlForm(post) });
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      signInLog.record(user.userPrincipalName, name, `AADSTS${error.code}`);
      return this.refuse(c, error);
    }
  }

  #show(
    c: Context,
    pending: PendingSignIn,
    state: Omit<SignInState, 'context' | 'accounts'> & Partial<SignInState>,
  ): Promise<Response> {
    const context = this.#cloud.pendingSignIns.create(pending);
    const application = pending.kind === 'saml' ? { application: pending.signOn.application.name } : {};
    return signInPage(c, { context, accounts: [], ...application, ...state });
  }

  #pending(context: unknown): PendingSignIn {
    const pending = typeof context === 'string' ? this.#cloud.pendingSignIns.get(context) : undefined;
    if (!pending) throw signInErrors.badRequest();
    return pending;
  }

  #session(c: Context): LoginSession | undefined {
    return this.#cloud.loginSessions.get(getCookie(c, loginCookie));
  }

  #accounts(c: Context): readonly Person[] {
    return (this.#session(c)?.accounts ?? []).flatMap((id) => this.#cloud.directory.user(id) ?? []);
  }

  /** Adds an account to the browser's session, which begins with it if there is none. */
  #join(c: Context, user: Person): void {
    const session = this.#session(c);
    if (session) {
      if (!session.accounts.includes(user.objectId)) session.accounts.push(user.objectId);
      return;
    }
    const begun: LoginSession = { accounts: [user.objectId], persistent: false };
    this.#setCookie(c, this.#cloud.loginSessions.create(begun), begun);
  }

  /** Applications post here from their own sites, hence no SameSite. */
  #setCookie(c: Context, id: string, { persistent }: LoginSession): void {
    const life = persistent ? { maxAge: persistentSeconds } : {};
    setCookie(c, loginCookie, id, { path: '/', secure: true, httpOnly: true, sameSite: 'None', ...life });
  }
}

function signInPage(c: Context, state: SignInState): Promise<Response> {
  return page(c, 'sign-in', { meta: { 'sign-in-state': JSON.stringify(state) } });
}

function accountView({ userPrincipalName, displayName }: Person) {
  return { userPrincipalName, displayName };
}

/** The form that takes a response to the service provider; the page's script sends it. */
function samlForm({ action, samlResponse, relayState }: SamlPost): string {
  const field = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  return [
    `<form method="POST" name="hiddenform" action="${escapeHtml(action)}">`,
    field('SAMLResponse', samlResponse),
    relayState === undefined ? '' : field('RelayState', relayState),
    '<noscript><p>Script is disabled. Select Submit to continue.</p><input type="submit" value="Submit"></noscript></form>',
  ].join('');
}
