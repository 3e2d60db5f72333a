import { get } from '../ui/backend.ts';
import type { GalleryApplication } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { openOwnApp } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { enterpriseAppsHash } from './addresses.ts';
import { openGalleryApp } from './create-app.ts';

/** Tiles of which only those near the window are drawn. */
const columns = 4;
const rowHeight = 96;
const rowsAhead = 2;

const clouds = ['Amazon Web Services (AWS)', 'Google Cloud Platform', 'Oracle', 'SAP'];

/** azure/gallery: the applications there are, and the way to one of one's own. */
export async function gallery(stage: Stage): Promise<Blade> {
  const all = await get<GalleryApplication[]>('/gallery');
  const words = stage.words('gallery');
  const search = ko.observable('');
  const scrolled = ko.observable({ top: 0, height: 480 });
  const found = ko.pureComputed(() => {
    const wanted = search().trim().toLowerCase();
    return all.filter(({ name, publisher }) => `${name} ${publisher}`.toLowerCase().includes(wanted));
  });
  const firstRow = ko.pureComputed(() => Math.max(0, Math.floor(scrolled().top / rowHeight) - 1));
  const tiles = ko.pureComputed(() => {
    const rows = Math.ceil(scrolled().height / rowHeight) + rowsAhead;
    return found()
      .slice(firstRow() * columns, (firstRow() + rows) * columns)
      .map((application) => ({
        ...application,
        initials: application.name.slice(0, 2).toUpperCase(),
        open: () => openGalleryApp(application, stage),
      }));
  });
  const scroll = (_: unknown, { currentTarget }: { readonly currentTarget: Element }) => {
    scrolled({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
    return true;
  };
  return {
    title: words.galleryTitle,
    subtitle: '',
    breadcrumbs: [{ label: 'Enterprise applications | All applications', hash: enterpriseAppsHash }],
    commands: [
      { id: 'CreateYourOwn', label: 'Create your own application', icon: 'add', run: () => openOwnApp(stage) },
      { id: 'Feedback', label: 'Got feedback?', icon: 'feedback', run: () => {} },
    ],
    view: {
      markup,
      model: {
        ...{ search, tiles, scroll, clouds },
        text: words.galleryText,
        before: ko.pureComputed(() => `${firstRow() * rowHeight}px`),
        whole: ko.pureComputed(() => `${Math.ceil(found().length / columns) * rowHeight}px`),
      },
    },
  };
}

const markup = `
  <p class="fxs-blade-text" data-bind="text: text"></p>
  <div class="azc-grid-filterable-searchBox"><input class="azc-input azc-formControl" type="search" placeholder="Search application" aria-label="Search application" data-bind="textInput: search"></div>
  <h3 class="msportalfx-text-header-section">Cloud platforms</h3>
  <div class="ext-ad-cloud-platforms" data-bind="foreach: clouds"><div class="ext-ad-cloud-platform" data-bind="text: $data"></div></div>
  <h3 class="msportalfx-text-header-section">Featured applications</h3>
  <div class="ext-ad-gallery-list" role="list" data-bind="event: { scroll: scroll }">
    <div class="ext-ad-gallery-whole" data-bind="style: { height: whole }">
      <div class="ext-ad-gallery-before" data-bind="style: { height: before }"></div>
      <div class="ext-ad-gallery-tiles" data-bind="foreach: tiles">
        <div class="ext-ad-gallery-tile" role="button" tabindex="0" data-bind="press: open, attr: { 'aria-label': name }">
          <span class="ext-ad-logo ext-ad-logo-small" aria-hidden="true" data-bind="text: initials"></span>
          <span class="ext-ad-gallery-tile-name" data-bind="text: name"></span><span class="ext-ad-gallery-tile-publisher" data-bind="text: publisher"></span>
        </div>
      </div>
    </div>
  </div>`;
