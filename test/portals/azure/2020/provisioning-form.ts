import { errorText, get, send } from '../ui/backend.ts';
import type { ConnectionResult, ProvisioningView, Scope } from '../ui/contract.ts';
import { ko, type Observable } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { optionPickerModel } from './controls.ts';
import { cycleText } from './cycle-text.ts';

export interface FormOptions {
  /** The application's provisioning, at the back end. */
  readonly path: string;
  readonly view: ProvisioningView;
  readonly stage: Stage;
}

const connected = 'The supplied credentials are authorized to enable provisioning';

/** Everything on the provisioning page that can be changed; one Save for all of it. */
export function provisioningForm({ path, view, stage }: FormOptions) {
  const job = ko.observable(view);
  const fields = {
    mode: ko.observable<ProvisioningView['mode']>(view.mode),
    tenantUrl: ko.observable(view.tenantUrl),
    /** Empty: as it is saved. */
    secretToken: ko.observable(''),
    notificationEmail: ko.observable(view.notificationEmail),
    isOn: ko.observable(view.status === 'running'),
    scope: ko.observable<Scope>(view.scope),
    restore: ko.observable(false),
  };
  const isBusy = ko.observable(false);
  const before = ko.observable(JSON.stringify(ko.toJS(fields)));
  const isDirty = ko.pureComputed(() => JSON.stringify(ko.toJS(fields)) !== before());
  const isAutomatic = ko.pureComputed(() => fields.mode() === 'automatic');
  const isSaved = ko.pureComputed(() => job().mode === 'automatic');
  const canTest = ko.pureComputed(() => fields.tenantUrl().trim() !== '' && !isBusy());
  const refresh = async () => void job(await get<ProvisioningView>(path));
  const credentials = () => ({
    tenantUrl: fields.tenantUrl().trim(),
    // Once there is a token, an empty field means that one.
    ...(fields.secretToken() === '' && job().hasSecret ? {} : { secretToken: fields.secretToken() }),
  });
  const check = async (title: string, done: string | undefined, request: () => Promise<ConnectionResult>) => {
    isBusy(true);
    try {
      const result = await request();
      const text = result.ok ? done : `${result.message} Error code: ${result.code} Details: ${result.detail}`;
      if (text !== undefined) stage.notifications.add({ title, text, failed: !result.ok });
      return result.ok;
    } catch (error) {
      stage.notifications.add({ title, text: errorText(error), failed: true });
      return false;
    } finally {
      isBusy(false);
    }
  };
  const saveAll = () => saveChanges({ path, job: job(), fields });
  const save = async () => {
    const isOther = credentials().secretToken !== undefined || credentials().tenantUrl !== job().tenantUrl;
    const title = 'Updating user provisioning settings';
    const put = () => send<ConnectionResult>(`${path}/credentials`, credentials(), 'PUT');
    if (isOther && !(await check(title, undefined, put))) return;
    if (!(await stage.attempt(title, 'The settings were saved.', saveAll))) return;
    await refresh();
    fields.secretToken('');
    fields.restore(false);
    before(JSON.stringify(ko.toJS(fields)));
  };
  return {
    ...fields,
    ...{ isDirty, isAutomatic, isSaved, canTest, refresh, save },
    isManual: ko.pureComputed(() => !isAutomatic()),
    isModeOpen: ko.pureComputed(() => !isSaved()),
    secretHint: ko.pureComputed(() => (job().hasSecret ? '••••••••••••' : '')),
    modes: [
      { value: 'manual', label: 'Manual' },
      { value: 'automatic', label: 'Automatic' },
    ],
    scopes: [
      { value: 'assigned', label: 'Sync only assigned users and groups' },
      { value: 'all', label: 'Sync all users and groups' },
    ],
    onOff: optionPickerModel(fields.isOn, [
      { value: true, label: 'On' },
      { value: false, label: 'Off' },
    ]),
    canSave: ko.pureComputed(() => isDirty() && isAutomatic() && canTest()),
    test: () => check('Testing connection', connected, () => send<ConnectionResult>(`${path}/test-connection`, credentials())),
    discard: () => stage.reload(),
    mayClose: () => mayClose(isDirty(), stage),
    ...folding(stage, view.mode === 'automatic'),
    cycle: ko.pureComputed(() => cycleText(job())),
    users: ko.pureComputed(() => job().users),
    groups: ko.pureComputed(() => job().groups),
    quarantine: ko.pureComputed(() => {
      const { quarantine } = job();
      return quarantine ? `Provisioning is in quarantine. ${quarantine.code}: ${quarantine.detail}` : '';
    }),
    next: ko.pureComputed(() => {
      const { nextRunAt } = job();
      return nextRunAt === undefined ? '' : new Date(nextRunAt).toLocaleTimeString();
    }),
  };
}

interface Changes {
  readonly path: string;
  readonly job: ProvisioningView;
  readonly fields: {
    readonly scope: () => Scope;
    readonly notificationEmail: () => string;
    readonly isOn: () => boolean;
    readonly restore: () => boolean;
  };
}

async function saveChanges({ path, job, fields }: Changes): Promise<void> {
  if (fields.restore()) await send(`${path}/restore-mappings`);
  await send(`${path}/settings`, { scope: fields.scope(), notificationEmail: fields.notificationEmail() }, 'PUT');
  const isOn = job.status === 'running';
  if (fields.isOn() !== isOn) await send(`${path}/${fields.isOn() ? 'start' : 'stop'}`);
}

/** Which parts are open: the credentials until they are saved, then the rest; in later years nothing opens by itself. */
function folding(stage: Stage, isConnected: boolean) {
  const isOldest = stage.edition('provisioning') === '2020';
  const part = (isOpen: boolean) => ko.observable(isOpen);
  const parts = {
    isCredentialsOpen: part(!isConnected),
    isMappingsOpen: part(isOldest),
    isSettingsOpen: part(isOldest),
    isDetailsOpen: part(true),
  };
  const toggle = (isOpen: Observable<boolean>) => () => isOpen(!isOpen());
  return {
    ...parts,
    toggleCredentials: toggle(parts.isCredentialsOpen),
    toggleMappings: toggle(parts.isMappingsOpen),
    toggleSettings: toggle(parts.isSettingsOpen),
    toggleDetails: toggle(parts.isDetailsOpen),
  };
}

/** Asks before what was typed is lost. */
export async function mayClose(isDirty: boolean, stage: Stage): Promise<boolean> {
  if (!isDirty) return true;
  const buttons = [
    { label: 'OK', value: 'ok', isPrimary: true },
    { label: 'Cancel', value: 'cancel' },
  ];
  return (await stage.ask({ title: 'Your unsaved edits will be discarded.', text: '', buttons })) === 'ok';
}
