import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import type { Words } from '../ui/words.ts';
import { appRegistrationsHash, directoryHash, enterpriseAppsHash, groupsHash, usersHash } from './addresses.ts';
import { icon } from './controls.ts';

interface Result {
  readonly name: string;
  readonly hash: string;
  /** Other words it is found by: former names, mostly. */
  readonly also: string;
}

const servicesOf = ({ directory, alsoDirectory, protection, domainServices }: Words): readonly Result[] => [
  { name: directory, hash: directoryHash, also: alsoDirectory },
  { name: 'Enterprise applications', hash: enterpriseAppsHash, also: 'Enterprise apps' },
  { name: 'App registrations', hash: appRegistrationsHash, also: 'Azure Active Directory' },
  { name: 'Users', hash: usersHash, also: 'Azure Active Directory' },
  { name: 'Groups', hash: groupsHash, also: 'Azure Active Directory' },
  { name: protection, hash: '#view/Microsoft_AAD_IAM/IdentityProtectionBlade', also: 'Azure AD' },
  {
    name: domainServices,
    hash: '#view/Microsoft_AAD_IAM/DomainServicesBlade',
    also: 'Azure Active Directory',
  },
  { name: 'Azure AD B2C', hash: '#view/Microsoft_AAD_B2CAdmin/B2CBlade', also: 'Azure Active Directory' },
];

/** The menu of results comes a moment after the typing. */
const delayMs = 200;

/** The search box in the top bar. */
export function searchModel(stage: Stage) {
  const services = servicesOf(stage.words('search'));
  const text = ko.observable('');
  const settled = ko.pureComputed(() => text()).extend({ rateLimit: { timeout: delayMs, method: 'notifyWhenChangesStop' } });
  const isOpen = ko.observable(false);
  const results = ko.pureComputed(() => {
    const wanted = settled().trim().toLowerCase();
    if (wanted === '') return [];
    return services
      .filter(({ name, also }) => `${name} ${also}`.toLowerCase().includes(wanted))
      .map(({ name, hash }) => ({ name, open: () => open(hash) }));
  });
  const open = (hash: string) => {
    text('');
    isOpen(false);
    stage.navigate(hash, { fresh: true });
  };
  return {
    text,
    results,
    focus: () => isOpen(true),
    keydown: (_: unknown, event: KeyboardEvent) => {
      if (event.key === 'Enter') results()[0]?.open();
      if (event.key === 'Escape') isOpen(false);
      return true;
    },
    // Who goes on elsewhere leaves no menu behind; another window in front is no going on.
    leave: (_: unknown, { currentTarget, relatedTarget }: FocusEvent) => {
      if (document.hasFocus() && !(currentTarget as Element).contains(relatedTarget as Element | null)) isOpen(false);
      return true;
    },
    isMenuOpen: ko.pureComputed(() => isOpen() && settled().trim() !== ''),
    isEmpty: ko.pureComputed(() => results().length === 0),
  };
}

export const searchMarkup = `
  <div class="fxs-topbar-search" role="search" data-bind="with: search, event: { focusout: search.leave }">
    <div class="fxs-search-box fxs-topbar-input">${icon('search')}<input type="text" role="combobox" aria-label="Search resources, services, and docs (G+/)" placeholder="Search resources, services, and docs (G+/)" autocomplete="off" spellcheck="false" aria-autocomplete="list" data-bind="textInput: text, event: { focus: focus, keydown: keydown }, attr: { 'aria-expanded': isMenuOpen }"></div>
    <!-- ko if: isMenuOpen -->
    <div class="fxs-search-menu fxs-menu" role="dialog" aria-label="Search results">
      <div class="fxs-search-menu-title">Services</div>
      <ul class="fxs-search-menu-content" role="listbox" data-bind="foreach: results">
        <li class="fxs-menu-item" role="presentation"><a class="fxs-menu-result" href="#" role="option" data-bind="press: open">${icon('app')}<span class="fxs-menu-result-name" data-bind="text: name"></span></a></li>
      </ul>
      <div class="fxs-search-menu-empty" data-bind="visible: isEmpty">No results were found.</div>
    </div>
    <!-- /ko -->
  </div>`;
