import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { appRegistrationsHash, directoryHash, enterpriseAppsHash, groupsHash, usersHash } from './addresses.ts';
import { icon } from './controls.ts';

interface Section {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly hash: string }[];
}

const other = (label: string) => ({ label, hash: `#view/Microsoft_AAD_IAM/${label.replace(/\W/g, '')}Blade` });

const sections: readonly Section[] = [
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

/** The navigation at the left of the Entra admin center. What is in a section is drawn when it is opened. */
export function entraMenu(stage: Stage) {
  return {
    goHome: () => stage.navigate('#home'),
    sections: sections.map(({ label, items }) => {
      const isOpen = ko.observable(false);
      return {
        label,
        isOpen,
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
    <div class="fxs-sidebar-section">
      <button type="button" class="fxs-sidebar-item-link" data-bind="click: toggle, attr: { 'aria-expanded': isOpen }">${icon('directory')}<span class="fxs-sidebar-label" data-bind="text: label"></span>${icon('chevron', 'fxs-icon fxs-sidebar-chevron')}</button>
      <!-- ko if: isOpen -->
      <ul class="fxs-sidebar-list" data-bind="foreach: items"><li class="fxs-sidebar-item"><a class="fxs-sidebar-item-link" data-bind="attr: { href: hash }"><span class="fxs-sidebar-label" data-bind="text: label"></span></a></li></ul>
      <!-- /ko -->
    </div>
    <!-- /ko -->
  </nav>`;
