import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { appRegistrationsHash, directoryHash, enterpriseAppsHash, groupsHash, usersHash } from './addresses.ts';
import { icon } from './controls.ts';

interface Section {
  readonly label: string;
  /** The section it is part of, and only shown in. */
  readonly parent?: string;
  readonly items: readonly { readonly label: string; readonly hash: string }[];
}

const other = (label: string) => ({ label, hash: `#view/Microsoft_AAD_IAM/${label.replace(/\W/g, '')}Blade` });

const today: readonly Section[] = [
  {
    label: 'Entra ID',
    items: [
      { label: 'Overview', hash: directoryHash },
      { label: 'Users', hash: usersHash },
      { label: 'Groups', hash: groupsHash },
      other('Devices'),
      { label: 'Enterprise apps', hash: enterpriseAppsHash },
      { label: 'App registrations', hash: appRegistrationsHash },
      other('Roles & admins'),
      other('Domain names'),
      other('Monitoring & health'),
    ],
  },
  { label: 'ID Protection', items: [other('Dashboard'), other('Risky users')] },
  { label: 'ID Governance', items: [other('Entitlement management'), other('Access reviews')] },
];

const in2023: readonly Section[] = [
  {
    label: 'Identity',
    items: [
      { label: 'Overview', hash: directoryHash },
      { label: 'Users', hash: usersHash },
      { label: 'Groups', hash: groupsHash },
      other('Devices'),
    ],
  },
  {
    label: 'Applications',
    parent: 'Identity',
    items: [
      { label: 'Enterprise applications', hash: enterpriseAppsHash },
      { label: 'App registrations', hash: appRegistrationsHash },
    ],
  },
  { label: 'Protection', items: [other('Identity Protection'), other('Conditional Access')] },
  { label: 'Identity governance', items: [other('Entitlement management'), other('Access reviews')] },
];

/** The navigation at the left of the Entra admin center. What is in a section is drawn when it is opened. */
export function entraMenu(stage: Stage) {
  const sections = stage.edition('entra-menu') === '2026' ? today : in2023;
  const open = new Map(sections.map(({ label }) => [label, ko.observable(false)]));
  return {
    goHome: () => stage.navigate('#home'),
    sections: sections.map(({ label, parent, items }) => {
      const isOpen = open.get(label) ?? ko.observable(false);
      return {
        label,
        isOpen,
        isShown: ko.pureComputed(() => parent === undefined || open.get(parent)?.() === true),
        isPart: parent !== undefined,
        toggle: () => isOpen(!isOpen()),
        items: items.map((item) => ({ label: item.label, hash: item.hash })),
      };
    }),
  };
}

export const entraMenuMarkup = `
  <nav class="fxs-sidebar fxs-sidebar-docked" aria-label="Microsoft Entra admin center" data-bind="with: menu">
    <a class="fxs-sidebar-item-link" href="#home">${icon('home')}<span class="fxs-sidebar-label">Home</span></a>
    <!-- ko foreach: sections -->
    <!-- ko if: isShown -->
    <div class="fxs-sidebar-section" data-bind="css: { 'fxs-sidebar-subsection': isPart }">
      <button type="button" class="fxs-sidebar-item-link" data-bind="click: toggle, attr: { 'aria-expanded': isOpen }">${icon('directory')}<span class="fxs-sidebar-label" data-bind="text: label"></span>${icon('chevron', 'fxs-icon fxs-sidebar-chevron')}</button>
      <!-- ko if: isOpen -->
      <ul class="fxs-sidebar-list" data-bind="foreach: items"><li class="fxs-sidebar-item"><a class="fxs-sidebar-item-link" data-bind="attr: { href: hash }"><span class="fxs-sidebar-label" data-bind="text: label"></span></a></li></ul>
      <!-- /ko -->
    </div>
    <!-- /ko -->
    <!-- /ko -->
  </nav>`;
