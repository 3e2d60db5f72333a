import { Checkbox, ComboBox, DefaultButton, MessageBar, MessageBarType, PrimaryButton, Spinner } from '@fluentui/react';
import { useState } from 'react';
import { errorText, send } from '../ui/backend.ts';
import type { DirectoryObject, GroupView, LogEntry, OnDemandView } from '../ui/contract.ts';
import { useLoaded } from '../ui/frame/use-loaded.ts';
import type { FrameBladeProps } from './frame/frame-application.tsx';
import { FramePage } from './frame/frame-page.tsx';
import { EntrySteps, statusText } from './frame/log-details.tsx';

const maxMembers = 5;

/** azure/provision-on-demand: one user, or one group with some of its members, at once. */
export function ProvisionOnDemand({ application }: FrameBladeProps) {
  const objects = useLoaded<DirectoryObject[]>('/directory-objects');
  const groups = useLoaded<GroupView[]>('/groups');
  const [chosen, setChosen] = useState<DirectoryObject>();
  const [memberIds, setMemberIds] = useState<readonly string[]>([]);
  const [state, setState] = useState<'ready' | 'busy' | { readonly entries: readonly LogEntry[] } | { readonly error: string }>(
    'ready',
  );
  const members = groups.value?.find(({ objectId }) => objectId === chosen?.objectId)?.members ?? [];
  const choose = (objectId: string) => {
    setChosen(objects.value?.find((object) => object.objectId === objectId));
    setMemberIds([]);
    setState('ready');
  };
  const provision = async () => {
    setState('busy');
    try {
      const path = `/applications/${application.objectId}/provisioning/on-demand`;
      setState(await send<OnDemandView>(path, { objectId: chosen?.objectId, memberIds }));
    } catch (error) {
      setState({ error: errorText(error) });
    }
  };
  return (
    <FramePage
      application={application}
      blade="ProvisionOnDemand"
      title={`${application.name} | Provision on demand`}
      isLoading={!objects.value || !groups.value}
      error={objects.error || groups.error}
    >
      <p>Provisions one user or group at once, to see what happens step by step.</p>
      <div className="frame-form">
        <ComboBox
          label="Select a user or group"
          placeholder="Search for a user or group"
          allowFreeform
          autoComplete="on"
          selectedKey={chosen?.objectId ?? null}
          onChange={(_, option) => choose(String(option?.key ?? ''))}
          options={(objects.value ?? []).map(({ objectId, displayName, userPrincipalName }) => ({
            key: objectId,
            text: userPrincipalName ? `${displayName} (${userPrincipalName})` : displayName,
          }))}
        />
        {members.length > 0 && (
          <fieldset className="frame-actions">
            <legend>{`Selected users (up to ${maxMembers})`}</legend>
            {members.map(({ objectId, displayName }) => (
              <Checkbox
                key={objectId}
                label={displayName}
                checked={memberIds.includes(objectId)}
                disabled={!memberIds.includes(objectId) && memberIds.length >= maxMembers}
                onChange={(_, checked) =>
                  setMemberIds(checked ? [...memberIds, objectId] : memberIds.filter((id) => id !== objectId))
                }
              />
            ))}
          </fieldset>
        )}
      </div>
      <div className="frame-buttons">
        <PrimaryButton disabled={!chosen || state === 'busy'} onClick={provision}>
          Provision
        </PrimaryButton>
        {typeof state === 'object' && <DefaultButton onClick={() => choose('')}>Provision another object</DefaultButton>}
      </div>
      {state === 'busy' && <Spinner label="Performing action" />}
      {typeof state === 'object' && ('error' in state ? <Failure text={state.error} /> : <Outcome entries={state.entries} />)}
    </FramePage>
  );
}

function Failure({ text }: { text: string }) {
  return (
    <MessageBar messageBarType={MessageBarType.error} role="alert">
      {text}
    </MessageBar>
  );
}

function Outcome({ entries }: { entries: readonly LogEntry[] }) {
  if (entries.length === 0) return <Failure text="There was nothing to do." />;
  return entries.map((entry) => (
    <section className="frame-card" key={entry.id}>
      <h2>{`${entry.displayName}: ${statusText(entry)}`}</h2>
      <EntrySteps entry={entry} />
    </section>
  ));
}
