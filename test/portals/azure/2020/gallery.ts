import { appRegistrationsHash } from '../2026/addresses.ts';
import { openGalleryApp } from '../2026/create-app.ts';
import { get } from '../ui/backend.ts';
import type { GalleryApplication } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { openOwnApp } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { icon } from './controls.ts';

/** How many applications are listed before anything is looked for. */
const featured = 12;

/** azure/gallery: three tiles for an application of one's own, and below them the gallery. */
export async function gallery(stage: Stage): Promise<Blade> {
  const all = await get<GalleryApplication[]>('/gallery');
  const search = ko.observable('');
  const tile = (title: string, text: string, open: () => unknown) => ({ title, text, open });
  return {
    title: 'Add an application',
    width: 'medium',
    view: {
      markup,
      model: {
        search,
        tiles: [
          tile('Application you’re developing', 'Register an app that you work on, to bring it together with Azure AD', () =>
            openHint(developing, stage),
          ),
          tile('On-premises application', 'Set up Azure AD Application Proxy to reach it from outside', () =>
            openHint(onPremises, stage),
          ),
          tile('Non-gallery application', 'Bring in any other application that is not in the gallery', () => openOwnApp(stage)),
        ],
        found: ko.pureComputed(() => {
          const wanted = search().trim().toLowerCase();
          return all
            .filter(({ name }) => name.toLowerCase().includes(wanted))
            .slice(0, featured)
            .map((application) => ({
              ...application,
              initials: application.name.slice(0, 2).toUpperCase(),
              open: () => openGalleryApp(application, stage),
            }));
        }),
      },
    },
  };
}

interface Hint {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly hash: string;
}

const developing: Hint = {
  title: 'Application you’re developing',
  text: 'An app that you work on is registered in another place of the portal.',
  link: 'Ok, take me to App Registrations to register my new application.',
  hash: appRegistrationsHash,
};

const onPremises: Hint = {
  title: 'On-premises application',
  text: 'Application Proxy needs a connector in your own network. It is not part of the practice portal.',
  link: 'Application proxy',
  hash: '#view/Microsoft_AAD_IAM/AppProxyOverviewBlade',
};

function openHint({ title, ...model }: Hint, stage: Stage): Promise<unknown> {
  return stage.openBeside(async () => ({ title, edition: '2020', width: 'small', view: { markup: hintMarkup, model } }));
}

const hintMarkup = `
  <p class="fxs-blade-text" data-bind="text: text"></p>
  <a class="msportalfx-text-link" data-bind="text: link, attr: { href: hash }"></a>`;

const markup = `
  <h3 class="msportalfx-text-header-section">Add your own app</h3>
  <div class="ext-ad-add-tiles" data-bind="foreach: tiles">
    <div class="ext-ad-add-tile fxs-tile" role="button" tabindex="0" data-bind="press: open, attr: { 'aria-label': title }">
      ${icon('app', 'ext-ad-tile-icon')}
      <div class="ext-ad-add-tile-title" data-bind="text: title"></div><div class="ext-ad-add-tile-text" data-bind="text: text"></div>
    </div>
  </div>
  <h3 class="msportalfx-text-header-section">Add from the gallery</h3>
  <div class="azc-grid-filterable-searchBox ext-ad-wide"><input class="azc-input azc-formControl" type="search" placeholder="Enter a name" aria-label="Enter a name" data-bind="textInput: search"></div>
  <h4 class="ext-ad-card-part-title">Featured applications</h4>
  <div class="ext-ad-gallery-tiles-2020" data-bind="foreach: found">
    <div class="ext-ad-gallery-tile" role="button" tabindex="0" data-bind="press: open, attr: { 'aria-label': name }">
      <span class="ext-ad-logo ext-ad-logo-small" aria-hidden="true" data-bind="text: initials"></span>
      <span class="ext-ad-gallery-tile-name" data-bind="text: name"></span><span class="ext-ad-gallery-tile-publisher" data-bind="text: category"></span>
    </div>
  </div>`;
