import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { RoleResourcesView } from '../ui/contract.ts';
import { sessionData } from '../ui/session-data.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { WhenLoaded } from './frame/loading.tsx';

/** aws/role-console: the console as somebody who came through the access portal, with two things to try. */
export function RoleConsole() {
  const resources = useLoaded<RoleResourcesView>('/role-resources');
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`Signed in as ${sessionData().displayName}`}>
          Console Home
        </Header>
      }
    >
      <WhenLoaded from={resources}>
        {(view) => (
          <SpaceBetween size="l">
            <Databases view={view} reload={resources.reload} />
            <Buckets view={view} reload={resources.reload} />
          </SpaceBetween>
        )}
      </WhenLoaded>
    </ContentLayout>
  );
}

interface PanelProps {
  readonly view: RoleResourcesView;
  reload(): void;
}

interface Outcome {
  readonly type: 'success' | 'error';
  readonly text: string;
}

function Databases({ view, reload }: PanelProps) {
  const [name, setName] = useState('workshop-database');
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const create = async () => {
    try {
      await post('/role-resources/databases', { name });
      setOutcome({ type: 'success', text: `Creating database ${name}.` });
      reload();
    } catch (error) {
      setOutcome({ type: 'error', text: errorText(error) });
    }
  };
  return (
    <Table
      header={
        <Header
          variant="h2"
          actions={
            <Button variant="primary" onClick={() => void create()}>
              Create database
            </Button>
          }
        >
          Amazon RDS
        </Header>
      }
      filter={
        <SpaceBetween size="s">
          {outcome && <Alert type={outcome.type}>{outcome.text}</Alert>}
          <FormField label="DB instance identifier">
            <Input value={name} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
        </SpaceBetween>
      }
      items={view.databases}
      trackBy="name"
      empty="No databases"
      ariaLabels={{ tableLabel: 'Databases' }}
      columnDefinitions={[
        { id: 'name', header: 'DB identifier', cell: ({ name: identifier }) => identifier, isRowHeader: true },
        { id: 'engine', header: 'Engine', cell: ({ engine }) => engine },
      ]}
    />
  );
}

function Buckets({ view, reload }: PanelProps) {
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const remove = async (name: string) => {
    try {
      await post('/role-resources/buckets/delete', { name });
      setOutcome({ type: 'success', text: `Deleted bucket ${name}.` });
      reload();
    } catch (error) {
      setOutcome({ type: 'error', text: errorText(error) });
    }
  };
  return (
    <Table
      header={<Header variant="h2">Amazon S3</Header>}
      filter={outcome && <Alert type={outcome.type}>{outcome.text}</Alert>}
      items={view.buckets}
      empty="No buckets"
      ariaLabels={{ tableLabel: 'Buckets' }}
      columnDefinitions={[
        { id: 'name', header: 'Name', cell: (bucket) => bucket, isRowHeader: true },
        {
          id: 'delete',
          header: 'Actions',
          cell: (bucket) => <Button onClick={() => void remove(bucket)}>Delete bucket</Button>,
        },
      ]}
    />
  );
}
