import { DetailsList, DetailsListLayoutMode, Dropdown, type IColumn, Link, SelectionMode } from '@fluentui/react';
import { useState } from 'react';
import type { LogEntry } from '../ui/contract.ts';
import { useLoaded } from '../ui/frame/use-loaded.ts';
import { wordsOf } from '../ui/words.ts';
import type { FrameBladeProps } from './frame/frame-application.tsx';
import { FramePage } from './frame/frame-page.tsx';
import { LogDetails } from './frame/log-details.tsx';

/** azure/provisioning-logs: what provisioning did with each object, newest first. */
export function ProvisioningLogs({ application, editions }: FrameBladeProps) {
  const { directory } = wordsOf(editions, 'provisioning-logs');
  const { value, error, reload } = useLoaded<LogEntry[]>(`/applications/${application.objectId}/provisioning/logs`);
  const [status, setStatus] = useState('All');
  const [open, setOpen] = useState<LogEntry>();
  const rows = (value ?? []).filter((entry) => status === 'All' || entry.status === status);
  return (
    <FramePage
      application={application}
      blade="ProvisioningLogs"
      title={`${application.name} | Provisioning logs`}
      commands={[
        { key: 'download', text: 'Download', iconProps: { iconName: 'Download' }, disabled: true },
        { key: 'refresh', text: 'Refresh', iconProps: { iconName: 'Refresh' }, onClick: reload },
      ]}
      isLoading={!value}
      error={error}
    >
      <Dropdown
        className="frame-filter"
        label="Status"
        selectedKey={status}
        onChange={(_, option) => setStatus(String(option?.key ?? 'All'))}
        options={['All', 'Success', 'Failure', 'Skipped', 'Warning'].map((text) => ({ key: text, text }))}
      />
      <DetailsList
        ariaLabelForGrid="Provisioning logs"
        items={rows}
        columns={columns(directory, setOpen)}
        getKey={({ id }: LogEntry) => id}
        selectionMode={SelectionMode.none}
        layoutMode={DetailsListLayoutMode.justified}
        onItemInvoked={setOpen}
      />
      {rows.length === 0 && <p>No provisioning logs were found.</p>}
      {open && <LogDetails entry={open} close={() => setOpen(undefined)} />}
    </FramePage>
  );
}

function columns(directory: string, open: (entry: LogEntry) => void): IColumn[] {
  return [
    {
      key: 'date',
      name: 'Date',
      minWidth: 140,
      isRowHeader: true,
      onRender: (entry: LogEntry) => <Link onClick={() => open(entry)}>{new Date(entry.at).toLocaleString()}</Link>,
    },
    {
      key: 'identity',
      name: 'Identity',
      minWidth: 180,
      onRender: ({ displayName, sourceId }: LogEntry) => (
        <>
          <div>{displayName}</div>
          <div className="frame-detail">{`Source ID: ${sourceId}`}</div>
        </>
      ),
    },
    { key: 'action', name: 'Action', minWidth: 70, onRender: ({ action }: LogEntry) => action },
    { key: 'source', name: 'Source System', minWidth: 120, onRender: () => directory },
    { key: 'target', name: 'Target ID', minWidth: 150, onRender: ({ targetId = '' }: LogEntry) => targetId },
    { key: 'status', name: 'Status', minWidth: 70, onRender: ({ status }: LogEntry) => status },
  ];
}
