import { breadcrumbs, topBarMarkup as topBar2020, trailMarkup } from '../2020/shell.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { View } from '../ui/knockout/view.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { bladeMarkup, commandBarMarkup } from './blade.ts';
import { bladeModel, commandItems } from './blade-model.ts';
import { icon } from './controls.ts';
import { entraMenu, entraMenuMarkup } from './entra-menu.ts';
import { portalMenu, portalMenuMarkup } from './portal-menu.ts';
import { searchMarkup, searchModel } from './search.ts';

/** azure/shell: the bars around every page, and everything that lies on the stage. */
export function shell(stage: Stage): View {
  const isMenuOpen = ko.observable(false);
  const isAccountOpen = ko.observable(false);
  const areNotificationsOpen = ko.observable(false);
  const { displayName, userPrincipalName, tenantName } = stage.session;
  keepLastInView(stage);
  return {
    markup: stage.isEntra ? entraMarkup : stage.isJourney ? markupOf2020 : azureMarkup,
    model: {
      ...{ isMenuOpen, isAccountOpen, areNotificationsOpen, displayName, userPrincipalName, tenantName },
      initials: displayName.slice(0, 2).toUpperCase(),
      search: searchModel(stage),
      trail: breadcrumbs(stage),
      menu: stage.isEntra ? entraMenu(stage) : portalMenu(stage, () => isMenuOpen(false)),
      toggleMenu: () => isMenuOpen(!isMenuOpen()),
      toggleAccount: () => isAccountOpen(!isAccountOpen()),
      toggleNotifications: () => areNotificationsOpen(!areNotificationsOpen()),
      goHome: () => stage.navigate('#home'),
      signOut: () => location.assign('/signout'),
      nothing: () => {},
      blades: ko.pureComputed(() => stage.blades().map((host) => bladeOf(host))),
      panes: ko.pureComputed(() => stage.panes().map((host) => paneOf(host))),
      dialog: stage.dialog,
      question: ko.pureComputed(() => {
        const question = stage.question();
        return question && { ...question, buttons: question.buttons.map((button) => answerButton(button, question.answer)) };
      }),
      toasts: stage.notifications.toasts,
      notifications: stage.notifications.all,
      hasNews: ko.pureComputed(() => stage.notifications.all().length > 0),
    },
  };

  // Models are kept, so that a blade that is already drawn is not drawn again when another comes.
  function bladeOf(host: Parameters<typeof bladeModel>[0]) {
    return remembered(bladeModels, host, () => bladeModel(host, stage));
  }
}

/** Blades that stand side by side are scrolled so that the newest is to be seen. */
function keepLastInView(stage: Stage): void {
  ko.computed(() => {
    stage.blades().at(-1)?.isLoading();
    requestAnimationFrame(() => document.querySelector('.fxs-journey')?.scrollTo(Number.MAX_SAFE_INTEGER, 0));
  });
}

const bladeModels = new WeakMap<object, ReturnType<typeof bladeModel>>();
const paneModels = new WeakMap<object, ReturnType<typeof paneModel>>();

function remembered<Key extends object, Value>(models: WeakMap<object, Value>, key: Key, make: () => Value): Value {
  const known = models.get(key);
  if (known !== undefined) return known;
  const made = make();
  models.set(key, made);
  return made;
}

function paneOf(host: Parameters<typeof paneModel>[0]) {
  return remembered(paneModels, host, () => paneModel(host));
}

function paneModel({ pane, close }: ReturnType<Stage['panes']>[number]) {
  return {
    title: pane.title,
    subtitle: pane.subtitle ?? '',
    isWide: pane.isWide ?? false,
    hasCommands: (pane.commands ?? []).length > 0,
    commands: commandItems(pane.commands),
    view: pane.view,
    hasFooter: pane.footer !== undefined,
    footer: pane.footer,
    close,
  };
}

function answerButton(
  button: { readonly label: string; readonly value: string; readonly isPrimary?: boolean },
  answer: (value: string) => void,
) {
  return { label: button.label, isPrimary: button.isPrimary ?? false, press: () => answer(button.value) };
}

const barButtons = `
  <div class="fxs-topbar-buttons" role="toolbar" aria-label="Portal">
    <div class="fxs-topbar-button fxs-topbar-notifications" role="button" tabindex="0" aria-label="Notifications" title="Notifications" data-bind="press: toggleNotifications, css: { 'fxs-topbar-news': hasNews }, attr: { 'aria-expanded': areNotificationsOpen }">${icon('bell')}</div>
    <div class="fxs-topbar-button" role="button" tabindex="0" aria-label="Settings" title="Settings" data-bind="press: nothing">${icon('gear')}</div>
    <div class="fxs-topbar-button" role="button" tabindex="0" aria-label="Support + Troubleshooting" title="Support + Troubleshooting" data-bind="press: nothing">${icon('help')}</div>
    <div class="fxs-topbar-button" role="button" tabindex="0" aria-label="Feedback" title="Feedback" data-bind="press: nothing">${icon('feedback')}</div>
    <div class="fxs-topbar-avatarmenu fxs-avatarmenu" role="button" tabindex="0" aria-label="Account menu" data-bind="press: toggleAccount, attr: { 'aria-expanded': isAccountOpen }">
      <div class="fxs-avatarmenu-header"><span class="fxs-avatarmenu-username" data-bind="text: userPrincipalName"></span><span class="fxs-avatarmenu-tenant" data-bind="text: tenantName"></span></div>
      <span class="fxs-avatarmenu-tenant-image" aria-hidden="true" data-bind="text: initials"></span>
    </div>
  </div>
  <!-- ko if: isAccountOpen -->
  <div class="fxs-avatarmenu-dropdown" role="dialog" aria-label="Account">
    <div id="mectrl_currentAccount_primary" data-bind="text: displayName"></div>
    <div id="mectrl_currentAccount_secondary" data-bind="text: userPrincipalName"></div>
    <a href="#" class="msportalfx-text-link" data-bind="press: signOut">Sign out</a>
  </div>
  <!-- /ko -->`;

const stageMarkup = `
  <main class="fxs-portal-main">
    <div class="fxs-journey-target fxs-journey" data-bind="foreach: blades">${bladeMarkup}</div>
    <div class="fxs-blade-dialog-host" data-bind="view: dialog, visible: dialog"></div>
  </main>
  <div class="fxs-portal-contextpanes" data-bind="foreach: panes">
    <div class="fxs-portal-contextpane-right fxs-contextpane" role="dialog" data-bind="css: { 'fxs-contextpane-wide': isWide }, attr: { 'aria-label': title }">
      <header class="fxs-blade-header">
        <div class="fxs-blade-title"><h2 class="fxs-blade-title-titleText" data-bind="text: title"></h2><div class="fxs-blade-title-subtitleText" data-bind="text: subtitle, visible: subtitle"></div></div>
        <button type="button" class="fxs-contextpane-close fxs-blade-close" title="Close" aria-label="Close" data-bind="click: close">✕</button>
      </header>
      <!-- ko if: hasCommands -->${commandBarMarkup}<!-- /ko -->
      <div class="fxs-contextpane-content" data-bind="view: view"></div>
      <!-- ko if: hasFooter --><div class="fxs-contextpane-footer" data-bind="view: footer"></div><!-- /ko -->
    </div>
  </div>
  <!-- ko with: question -->
  <div class="fxs-messagebox-back">
    <div class="fxs-messagebox" role="alertdialog" data-bind="attr: { 'aria-label': title }">
      <h3 class="fxs-messagebox-title" data-bind="text: title"></h3>
      <p class="fxs-messagebox-text" data-bind="text: text"></p>
      <div class="fxs-messagebox-buttons" data-bind="foreach: buttons">
        <div class="fxc-base fxc-simplebutton fxs-button" role="button" tabindex="0" data-bind="press: press, css: { 'fxs-button-primary': isPrimary, 'fxs-button-secondary': !isPrimary }"><span class="fxs-button-text" data-bind="text: label"></span></div>
      </div>
    </div>
  </div>
  <!-- /ko -->
  <div class="fxs-toasts" data-bind="foreach: toasts">
    <div class="fxs-toast fxs-notificationmenu-notification" role="alert" data-bind="css: { 'fxs-toast-failed': failed }">
      <div class="fxs-notificationmenu-notification-title-text" data-bind="text: title"></div><div data-bind="text: text"></div>
    </div>
  </div>
  <!-- ko if: areNotificationsOpen -->
  <div class="fxs-portal-contextpane-right fxs-contextpane fxs-notifications" role="dialog" aria-label="Notifications">
    <header class="fxs-blade-header"><div class="fxs-blade-title"><h2 class="fxs-blade-title-titleText">Notifications</h2></div>
      <button type="button" class="fxs-contextpane-close fxs-blade-close" title="Close" aria-label="Close" data-bind="click: toggleNotifications">✕</button></header>
    <ul class="fxs-contextpane-content" data-bind="foreach: notifications">
      <li class="fxs-notificationmenu-notification"><div class="fxs-notificationmenu-notification-title-text" data-bind="text: title"></div><div data-bind="text: text"></div><small data-bind="text: at"></small></li>
    </ul>
  </div>
  <!-- /ko -->`;

const azureMarkup = `
  <div class="fxs-topbar" role="banner">
    <div class="fxs-topbar-button fxs-topbar-sidebar-collapse-button" role="button" tabindex="0" aria-label="Show portal menu" title="Show portal menu" data-bind="press: toggleMenu, attr: { 'aria-expanded': isMenuOpen }">${icon('menu')}</div>
    <a class="fxs-topbar-home" href="#home">Microsoft Azure</a>
    ${searchMarkup}
    ${barButtons}
  </div>
  <!-- ko if: isMenuOpen -->${portalMenuMarkup}<!-- /ko -->
  <div class="fxs-portal-content">${stageMarkup}</div>`;

const entraMarkup = `
  <div class="fxs-topbar" role="banner">
    <a class="fxs-topbar-home" href="#home">Microsoft Entra admin center</a>
    ${searchMarkup}
    ${barButtons}
  </div>
  <div class="fxs-portal-content">${entraMenuMarkup}${stageMarkup}</div>`;

/** The bars of 2020: one trail above all blades, which stand side by side below it. */
const markupOf2020 = `
  ${topBar2020({ searchMarkup, barButtons })}
  <!-- ko if: isMenuOpen -->${portalMenuMarkup}<!-- /ko -->
  ${trailMarkup}
  <div class="fxs-portal-content">${stageMarkup}</div>`;
