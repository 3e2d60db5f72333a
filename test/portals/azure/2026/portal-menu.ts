import type { Stage } from '../ui/portal/stage.ts';
import { directoryHash } from './addresses.ts';
import { icon } from './controls.ts';

const items = (directory: string) => [
  { label: 'Create a resource', hash: '#view/HubsExtension/CreateBlade' },
  { label: 'Home', hash: '#home' },
  { label: 'Dashboard', hash: '#view/HubsExtension/DashboardBlade' },
  { label: 'All services', hash: '#view/HubsExtension/AllServicesBlade' },
  { label: 'All resources', hash: '#view/HubsExtension/AllResourcesBlade' },
  { label: 'Resource groups', hash: '#view/HubsExtension/ResourceGroupsBlade' },
  { label: directory, hash: directoryHash },
  { label: 'Cost Management + Billing', hash: '#view/HubsExtension/BillingBlade' },
];

/** The menu behind the three lines of the Azure portal; it is not in the document before it is opened. */
export function portalMenu(stage: Stage, close: () => void) {
  const open = (hash: string) => () => {
    close();
    stage.navigate(hash, { fresh: true });
  };
  return { items: items(stage.words('portal-menu').directory).map(({ label, hash }) => ({ label, open: open(hash) })) };
}

export const portalMenuMarkup = `
  <nav class="fxs-sidebar fxs-sidebar-flyout" aria-label="Portal menu" data-bind="with: menu">
    <ul class="fxs-sidebar-list" data-bind="foreach: items">
      <li class="fxs-sidebar-item"><a class="fxs-sidebar-item-link" href="#" data-bind="press: open">${icon('app')}<span class="fxs-sidebar-label" data-bind="text: label"></span></a></li>
    </ul>
  </nav>`;
