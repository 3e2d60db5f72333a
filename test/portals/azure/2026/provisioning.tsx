import {
  type ICommandBarItemProps,
  IconButton,
  Link,
  MessageBar,
  MessageBarType,
  PrimaryButton,
  ProgressIndicator,
} from '@fluentui/react';
import { useState } from 'react';
import { errorText, send } from '../ui/backend.ts';
import type { ProvisioningView } from '../ui/contract.ts';
import { notify, tellPortal } from '../ui/frame/portal-link.ts';
import { useLoaded } from '../ui/frame/use-loaded.ts';
import { wordsOf } from '../ui/words.ts';
import type { FrameBladeProps } from './frame/frame-application.tsx';
import { FramePage } from './frame/frame-page.tsx';
import { ProvisioningProperties } from './frame/provisioning-properties.tsx';

const pollMs = 4000;

/** azure/provisioning: the overview, before and after the application is connected. */
export function Provisioning({ application, editions }: FrameBladeProps) {
  const path = `/applications/${application.objectId}/provisioning`;
  const { value, error, reload } = useLoaded<ProvisioningView>(path, pollMs);
  const [isEditing, setEditing] = useState(false);
  const connect = () => tellPortal({ kind: 'open', blade: 'ProvisioningConnect' });
  const act = async (action: 'start' | 'stop' | 'restart', title: string) => {
    try {
      await send(`${path}/${action}`);
      notify(title, 'The request was accepted.');
    } catch (thrown) {
      notify(title, errorText(thrown), true);
    }
    reload();
  };
  const commands = value?.mode === 'manual' ? [command('New configuration', 'Add', connect)] : jobCommands(value, act);
  return (
    <FramePage
      application={application}
      blade="ProvisioningOverview"
      title={`${application.name} | Overview`}
      commands={[...commands, command('Refresh', 'Refresh', reload), command('Got feedback?', 'Feedback', () => {})]}
      isLoading={value === undefined}
      error={error}
    >
      {value?.mode === 'manual' && (
        <section className="frame-start">
          <h2>Get started with application provisioning</h2>
          <p>Users and groups can be created, updated and disabled in {application.name} by themselves.</p>
          <PrimaryButton onClick={connect}>{wordsOf(editions, 'provisioning').connect}</PrimaryButton>
        </section>
      )}
      {value?.mode === 'automatic' && <Status view={value} edit={() => setEditing(true)} />}
      {value && isEditing && (
        <ProvisioningProperties
          path={path}
          view={value}
          close={() => {
            setEditing(false);
            reload();
          }}
        />
      )}
    </FramePage>
  );
}

function jobCommands(
  view: ProvisioningView | undefined,
  act: (action: 'start' | 'stop' | 'restart', title: string) => void,
): ICommandBarItemProps[] {
  const isRunning = view?.status === 'running';
  const restart = () => act('restart', 'Restart provisioning');
  return [
    { ...command('Start provisioning', 'Play', () => act('start', 'Start provisioning')), disabled: !view || isRunning },
    { ...command('Stop provisioning', 'Stop', () => act('stop', 'Stop provisioning')), disabled: !isRunning },
    { ...command('Restart provisioning', 'Sync', restart), disabled: !view || view.cyclesRun + Number(isRunning) === 0 },
  ];
}

function Status({ view, edit }: { view: ProvisioningView; edit(): void }) {
  const { cycle, quarantine, users, groups, nextRunAt, scope, notificationEmail } = view;
  const isOpen = cycle !== undefined && cycle.endedAt === undefined;
  return (
    <>
      {quarantine && (
        <MessageBar messageBarType={MessageBarType.error} role="alert">
          Provisioning is in quarantine. {quarantine.code}: {quarantine.detail}
        </MessageBar>
      )}
      <section className="frame-card">
        <h2>
          Current cycle status: <span>{cycleText(view)}</span>
        </h2>
        <ProgressIndicator percentComplete={isOpen ? 0.3 : cycle ? 1 : 0} barHeight={4} />
        <p>{isOpen ? '30% complete' : cycle ? '100% complete' : '0% complete'}</p>
        {nextRunAt !== undefined && <p>{`${isOpen ? 'Ends' : 'Next cycle'} at ${new Date(nextRunAt).toLocaleTimeString()}`}</p>}
        <Link onClick={() => tellPortal({ kind: 'open', blade: 'ProvisioningLogs' })}>View provisioning logs</Link>
      </section>
      <section className="frame-card">
        <h2>Statistics to date</h2>
        <dl className="frame-pairs">
          <dt>Users</dt>
          <dd>{users}</dd>
          <dt>Groups</dt>
          <dd>{groups}</dd>
        </dl>
      </section>
      <section className="frame-card">
        <h2>
          Properties <IconButton iconProps={{ iconName: 'Edit' }} ariaLabel="Edit properties" title="Edit" onClick={edit} />
        </h2>
        <dl className="frame-pairs">
          <dt>Scope</dt>
          <dd>{scope === 'assigned' ? 'Sync only assigned users and groups' : 'Sync all users and groups'}</dd>
          <dt>Notification email</dt>
          <dd>{notificationEmail || 'None'}</dd>
          <dt>Provisioning interval (fixed)</dt>
          <dd>40 minutes</dd>
        </dl>
      </section>
    </>
  );
}

function cycleText({ cycle, quarantine, status }: ProvisioningView): string {
  if (quarantine) return 'Quarantine';
  if (!cycle) return 'Not started';
  const kind = cycle.kind === 'initial' ? 'Initial sync' : 'Incremental sync';
  if (cycle.endedAt === undefined) return `${kind} in progress${status === 'stopping' ? ', stopping' : ''}`;
  return `${kind} completed${status === 'stopped' ? ', stopped' : ''}`;
}

function command(text: string, iconName: string, onClick: () => void): ICommandBarItemProps {
  return { key: text, text, iconProps: { iconName }, onClick };
}
