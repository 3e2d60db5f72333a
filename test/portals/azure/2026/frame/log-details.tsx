import { Panel, PanelType, Pivot, PivotItem } from '@fluentui/react';
import type { LogEntry, LogStep } from '../../ui/contract.ts';

const stepTitles: Readonly<Record<LogStep['name'], string>> = {
  import: 'Import object',
  scope: 'Determine if object is in scope',
  match: 'Match object between source and target system',
  export: 'Perform action',
};

/** What became of an object, in one word. */
export function statusText({ status, action }: LogEntry): string {
  return status === 'Success' ? `${action} - Success` : status;
}

export function EntrySteps({ entry }: { entry: LogEntry }) {
  return (
    <ol className="frame-steps">
      {entry.steps.map(({ name, status, detail }, index) => (
        <li key={name}>
          <h3>{`${index + 1}. ${stepTitles[name]}`}</h3>
          <p>{`Status: ${status}`}</p>
          <p>{detail}</p>
        </li>
      ))}
    </ol>
  );
}

/** The details of one row of the log. */
export function LogDetails({ entry, close }: { entry: LogEntry; close(): void }) {
  return (
    <Panel
      isOpen
      type={PanelType.custom}
      customWidth="720px"
      headerText="Provisioning log details"
      closeButtonAriaLabel="Close"
      onDismiss={close}
    >
      <Pivot aria-label="Provisioning log details">
        <PivotItem headerText="Steps">
          <EntrySteps entry={entry} />
        </PivotItem>
        <PivotItem headerText="Troubleshooting & Recommendations">
          <Troubleshooting entry={entry} />
        </PivotItem>
        <PivotItem headerText="Modified Properties">
          <ModifiedProperties entry={entry} />
        </PivotItem>
        <PivotItem headerText="Summary">
          <Summary entry={entry} />
        </PivotItem>
      </Pivot>
    </Panel>
  );
}

function Troubleshooting({ entry: { error, skipReason } }: { entry: LogEntry }) {
  if (skipReason) {
    return <Pairs pairs={{ SkipReason: skipReason.code, Reason: skipReason.reason }} />;
  }
  if (!error) return <p>There is nothing to solve.</p>;
  const { code, earlierCode, eventName, reason, recommendation } = error;
  return (
    <Pairs
      pairs={{
        ErrorCode: code,
        ...(earlierCode === undefined ? {} : { 'Earlier ErrorCode': earlierCode }),
        EventName: eventName,
        Reason: reason,
        Recommendation: recommendation,
      }}
    />
  );
}

function ModifiedProperties({ entry: { modified } }: { entry: LogEntry }) {
  if (modified.length === 0) return <p>No properties were modified.</p>;
  return (
    <table className="frame-table">
      <thead>
        <tr>
          <th scope="col">Target Property</th>
          <th scope="col">Old Value</th>
          <th scope="col">New Value</th>
        </tr>
      </thead>
      <tbody>
        {modified.map(({ target, oldValue, newValue }) => (
          <tr key={`${target} ${newValue}`}>
            <td>{target}</td>
            <td>{oldValue}</td>
            <td>{newValue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Summary({ entry }: { entry: LogEntry }) {
  return (
    <Pairs
      pairs={{
        Date: new Date(entry.at).toLocaleString(),
        Action: entry.action,
        Status: entry.status,
        Cycle: entry.run,
        'Source ID': entry.sourceId,
        'Target ID': entry.targetId ?? '',
        'Change ID': entry.id,
      }}
    />
  );
}

function Pairs({ pairs }: { pairs: Readonly<Record<string, string>> }) {
  return (
    <dl className="frame-pairs">
      {Object.entries(pairs).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
