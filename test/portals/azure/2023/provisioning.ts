import { cycleText } from '../2020/cycle-text.ts';
import { provisioning as provisioningPage } from '../2020/provisioning.ts';
import { applicationHash } from '../2026/addresses.ts';
import { appBreadcrumbs, appMenu } from '../2026/app-menu.ts';
import { button, link } from '../2026/controls.ts';
import { get, send } from '../ui/backend.ts';
import type { ApplicationView, ProvisioningView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade, Command } from '../ui/portal/blade.ts';
import { openFrame } from '../ui/portal/flows.ts';
import type { Stage } from '../ui/portal/stage.ts';

const pollMs = 2000;

/** azure/provisioning: an overview before the page of 2020, which "Get started" opens, and later "Edit provisioning". */
export async function provisioning(application: ApplicationView, stage: Stage): Promise<Blade> {
  const path = `/applications/${application.objectId}/provisioning`;
  const job = ko.observable(await get<ProvisioningView>(path));
  const refresh = async () => void job(await get<ProvisioningView>(path));
  const timer = setInterval(() => refresh().catch(() => {}), pollMs);
  const isConnected = ko.pureComputed(() => job().mode === 'automatic');
  const open = () => openCredentials(application, stage);
  return {
    title: `${application.name} | Provisioning`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'Provisioning', stage),
    commands: [
      ...jobCommands({ path, job, refresh, stage }),
      { id: 'EditProvisioning', label: 'Edit provisioning', icon: 'edit', enabled: isConnected, run: open },
      {
        id: 'ProvisionOnDemand',
        label: 'Provision on demand',
        icon: 'sync',
        enabled: isConnected,
        run: () => openFrame(application, 'ProvisionOnDemand', stage),
      },
      { id: 'Refresh', label: 'Refresh', icon: 'refresh', run: refresh },
    ],
    view: {
      markup: markup(stage.words('provisioning').connect),
      model: {
        ...{ isConnected, open },
        isNew: ko.pureComputed(() => !isConnected()),
        cycle: ko.pureComputed(() => cycleText(job())),
        users: ko.pureComputed(() => job().users),
        groups: ko.pureComputed(() => job().groups),
        openLog: () => stage.navigate(applicationHash('ProvisioningActivity', application)),
      },
    },
    dispose: () => clearInterval(timer),
  };
}

/** The page of 2020, or the form that has come after it. */
function openCredentials(application: ApplicationView, stage: Stage): Promise<unknown> {
  return stage.edition('provisioning-connect') === '2026'
    ? openFrame(application, 'ProvisioningConnect', stage)
    : stage.openChild(() => provisioningPage(application, stage));
}

interface JobOptions {
  readonly path: string;
  readonly job: () => ProvisioningView;
  readonly stage: Stage;
  refresh(): Promise<void>;
}

function jobCommands({ path, job, refresh, stage }: JobOptions): Command[] {
  const command = (action: 'start' | 'stop' | 'restart', label: string, icon: Command['icon'], isUsable: () => boolean) => ({
    id: `${label.split(' ')[0]}Provisioning`,
    label,
    icon,
    enabled: ko.pureComputed(() => job().mode === 'automatic' && isUsable()),
    run: async () => {
      await stage.attempt(label, 'The request was accepted.', () => send(`${path}/${action}`));
      await refresh();
    },
  });
  const isRunning = () => job().status === 'running';
  return [
    command('start', 'Start provisioning', 'start', () => !isRunning()),
    command('stop', 'Stop provisioning', 'stop', isRunning),
    command('restart', 'Restart provisioning', 'sync', () => job().cyclesRun > 0 || isRunning()),
  ];
}

const markup = (connect: string) => `
  <!-- ko if: isNew -->
  <p class="fxs-blade-text">User accounts can be created, updated and disabled in the application by themselves.</p>
  ${button({ label: connect, action: 'open', isPrimary: true })}
  <!-- /ko -->
  <!-- ko if: isConnected -->
  <h3 class="msportalfx-text-header-section">Current cycle status</h3>
  <p class="fxs-blade-text" data-bind="text: cycle"></p>
  <h3 class="msportalfx-text-header-section">Statistics to date</h3>
  <table class="ext-ad-pairs"><tbody>
    <tr><th scope="row">Users</th><td data-bind="text: users"></td></tr><tr><th scope="row">Groups</th><td data-bind="text: groups"></td></tr>
  </tbody></table>
  ${link('View provisioning logs', 'openLog')}
  <!-- /ko -->`;
