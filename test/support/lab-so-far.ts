import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer';
import { type CaptureRecord, newProgress, type Progress } from '../../src/core/progress.ts';
import { exportProgress } from '../../src/core/saved-progress.ts';
import type { CaptureId, StepId } from '../../src/lab/ids.ts';
import { defaultNames, stepIds } from '../../src/lab/lab.ts';
import type { Portals } from '../portals/server.ts';

/** The lab as it stands before a step: what the clouds have, and the progress of somebody who has come that far. */
export interface LabSoFar {
  readonly progress: Progress;
  /** The SCIM token AWS gave out, where it has. */
  readonly token: string | undefined;
}

type Captures = { [id in CaptureId]?: CaptureRecord };

const { application, group, permissionSet } = defaultNames;

/** What each step changes in the clouds, in the lab's order. Steps that only look or open something change nothing. */
const deeds: readonly (readonly [StepId, (lab: Making) => void | Promise<void>])[] = [
  ['1.3', ({ portals: { aws } }) => aws.enableIdentityCenter()],
  [
    '2.6',
    async ({ portals: { azure } }) => {
      await azure.createApplication({ name: application });
    },
  ],
  ['2.7', ({ portals: { azure } }) => azure.chooseSaml(application)],
  [
    '2.8',
    ({ portals: { azure }, captures }) => {
      captures['azure-metadata'] = file(azure.federationMetadata(application).text, 'azure');
    },
  ],
  [
    '3.5',
    ({ portals: { aws }, captures }) => {
      captures['aws-metadata'] = file(aws.serviceProvider().metadata, 'aws');
    },
  ],
  ['3.7', ({ portals: { aws, azure } }) => aws.connectExternalIdp(azure.federationMetadata(application).text)],
  ['4.1', ({ portals: { aws, azure } }) => azure.configureSaml(application, aws.serviceProvider().metadata)],
  ['4.2', ({ portals: { azure, world } }) => azure.assign(application, [world.azure.admin.userPrincipalName, group])],
  [
    '4.3',
    ({ portals: { aws, world } }) => {
      const { userPrincipalName, givenName = '', surname = '', displayName, mail = userPrincipalName } = world.azure.admin;
      aws.addUser({ userName: userPrincipalName, email: mail, givenName, familyName: surname, displayName });
    },
  ],
  [
    '5.2',
    (lab) => {
      const { endpoint, token } = lab.portals.aws.enableProvisioning();
      lab.token = token;
      lab.endpoint = endpoint;
      lab.captures['scim-endpoint'] = { ...plain('aws'), value: endpoint };
    },
  ],
  [
    '5.4',
    ({ portals: { azure }, endpoint = '', token = '' }) =>
      azure.connectProvisioning(application, { tenantUrl: endpoint, secretToken: token }),
  ],
  ['5.5', ({ portals: { azure } }) => azure.applyLabMapping(application)],
  [
    '5.6',
    async ({ portals: { azure } }) => {
      azure.startProvisioning(application);
      await azure.runCycle(application);
    },
  ],
  ['6.4', ({ portals: { aws } }) => aws.createPermissionSet(permissionSet)],
  ['6.8', ({ portals: { aws } }) => aws.assign({ principal: group, permissionSet })],
  [
    '6.12',
    ({ portals: { aws }, captures }) => {
      captures['portal-url'] = { ...plain('aws'), value: aws.portalUrl() };
    },
  ],
];

interface Making {
  readonly portals: Portals;
  readonly captures: Captures;
  token?: string;
  endpoint?: string;
}

/** Brings the clouds to where they are when `step` is next, and answers with the progress that goes with it. */
export async function labUpTo(step: StepId, portals: Portals): Promise<LabSoFar> {
  // The clean-up comes after the whole lab.
  const before = stepIds.slice(0, stepIds.indexOf(step));
  const lab: Making = { portals, captures: {} };
  for (const [id, deed] of deeds) if (before.includes(id)) await deed(lab);
  const at = Date.now();
  const done = { status: 'done', proof: 'observed', at } as const;
  const region = before.includes('1.2') ? { region: portals.world.aws.region } : {};
  return {
    progress: {
      ...newProgress(at),
      ...region,
      steps: Object.fromEntries(before.map((id) => [id, done])),
      captures: lab.captures,
    },
    token: lab.token,
  };
}

/** Gives the extension progress the way a person does: as an exported file, in the panel's settings. */
export async function importIntoPanel(panel: Page, progress: Progress): Promise<void> {
  const text = exportProgress(progress);
  await panel.$$eval('details.settings', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  const input = await panel.waitForSelector('input[data-action="import-progress"]');
  await input?.evaluate((element, content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'progress.json', { type: 'application/json' }));
    (element as HTMLInputElement).files = files.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
  const last = Object.keys(progress.steps).at(-1);
  if (last) await panel.waitForSelector(`[data-step="${last}"][data-status="done"]`);
}

function plain(portal: 'aws' | 'azure'): Omit<CaptureRecord, 'value'> {
  return { state: 'ready', at: Date.now(), from: { portal, via: 'page' }, summary: {}, doubts: [] };
}

function file(text: string, portal: 'aws' | 'azure'): CaptureRecord {
  const bytes = Buffer.from(text);
  return {
    ...plain(portal),
    from: { portal, via: 'download' },
    summary: { size: bytes.length, thumbprint: createHash('sha1').update(bytes).digest('hex').toUpperCase() },
    value: bytes.toString('base64'),
  };
}
