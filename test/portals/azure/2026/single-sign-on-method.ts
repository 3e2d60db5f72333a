import { send } from '../ui/backend.ts';
import type { ApplicationView, SsoMode } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { applicationHash } from './addresses.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';
import { icon } from './controls.ts';

const cards: readonly { readonly mode: SsoMode; readonly title: string; readonly text: string }[] = [
  { mode: 'disabled', title: 'Disabled', text: 'Single sign-on is off. The user can’t start the app from My Apps.' },
  { mode: 'saml', title: 'SAML', text: 'Signed statements about the user, for applications that know SAML.' },
  { mode: 'password', title: 'Password-based', text: 'Passwords are kept and filled in by a browser extension or app.' },
  { mode: 'linked', title: 'Linked', text: 'A link to the application in My Apps, no more.' },
];

/** azure/single-sign-on-method: the four ways. */
export async function singleSignOnMethod(application: ApplicationView, stage: Stage): Promise<Blade> {
  const choose = async (mode: SsoMode) => {
    const done = await stage.attempt('Single sign-on', 'The method was changed.', () =>
      send(`/applications/${application.objectId}/sso-mode`, { mode }, 'PUT'),
    );
    if (!done) return;
    const hash = applicationHash('SignOn', { ...application, ssoMode: mode });
    await stage.visit(hash);
  };
  return {
    title: `${application.name} | Single sign-on`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'SignOn', stage),
    view: {
      markup,
      model: {
        cards: cards.map((card) => ({
          ...card,
          isChosen: card.mode === application.ssoMode,
          choose: () => choose(card.mode),
        })),
      },
    },
  };
}

const markup = `
  <p class="fxs-blade-text">Single sign-on lets people sign in once with their account of this directory.</p>
  <h3 class="msportalfx-text-header-section">Select a single sign-on method</h3>
  <div class="ext-ad-problem-details-card-container" data-bind="foreach: cards">
    <div class="ext-ad-problem-details-card-tile" role="button" tabindex="0" data-bind="press: choose, css: { 'ext-ad-card-chosen': isChosen }">
      ${icon('link', 'ext-ad-tile-icon')}
      <div class="ext-ad-problem-details-card-tile-title" data-bind="text: title"></div>
      <div class="ext-ad-problem-details-card-tile-description" data-bind="text: text"></div>
    </div>
  </div>`;
