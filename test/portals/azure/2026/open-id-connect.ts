import type { ApplicationView } from '../ui/contract.ts';
import type { Blade } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { registeredAppHash } from './addresses.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';

/** The single sign-on of an application that was registered: there is nothing to set here. */
export async function openIdConnect(application: ApplicationView, stage: Stage): Promise<Blade> {
  return {
    title: `${application.name} | Single sign-on`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'SignOn', stage),
    view: { markup, model: { hash: registeredAppHash(application) } },
  };
}

const markup = `
  <h3 class="msportalfx-text-header-section">This application uses OpenID Connect and OAuth</h3>
  <p class="fxs-blade-text">Its sign-on is part of its code; there is no SAML for it. <a class="msportalfx-text-link" data-bind="attr: { href: hash }">Go to application</a></p>`;
