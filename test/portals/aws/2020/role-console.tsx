import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { RoleResourcesView } from '../ui/contract.ts';
import { sessionData } from '../ui/session-data.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { TextField } from './kit/fields.tsx';
import { Box, PageHeader, WhenLoaded } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

interface Outcome {
  readonly type: 'success' | 'error';
  readonly text: string;
}

/** aws/role-console: the console as somebody who came through the user portal, with two things to try. */
export function RoleConsole() {
  const resources = useLoaded<RoleResourcesView>('/role-resources');
  return (
    <>
      <PageHeader title="AWS Management Console" description={`Signed in as ${sessionData().displayName}`} />
      <WhenLoaded from={resources}>{(view) => <Resources view={view} reload={resources.reload} />}</WhenLoaded>
    </>
  );
}

function Resources({ view, reload }: { view: RoleResourcesView; reload(): void }) {
  const [name, setName] = useState('workshop-database');
  const [database, setDatabase] = useState<Outcome | undefined>(undefined);
  const [bucket, setBucket] = useState<Outcome | undefined>(undefined);
  const attempt = async (path: string, of: string, success: string, tell: (outcome: Outcome) => void) => {
    try {
      await post(`/role-resources/${path}`, { name: of });
      tell({ type: 'success', text: success });
      reload();
    } catch (error) {
      tell({ type: 'error', text: errorText(error) });
    }
  };
  const create = () => attempt('databases', name, `Creating database ${name}.`, setDatabase);
  const remove = (of: string) => attempt('buckets/delete', of, `Deleted bucket ${of}.`, setBucket);
  return (
    <>
      <Box title="Amazon RDS" actions={<Button variant="primary" text="Create database" onClick={() => void create()} />}>
        {database && <Alert type={database.type}>{database.text}</Alert>}
        <TextField label="DB instance identifier" value={name} onChange={setName} />
        <Table
          name="Databases"
          items={view.databases}
          keyOf={(item) => item.name}
          titleOf={(item) => item.name}
          empty="No databases"
          columns={[
            { header: 'DB identifier', cell: (item) => item.name },
            { header: 'Engine', cell: ({ engine }) => engine },
          ]}
        />
      </Box>
      <Box title="Amazon S3">
        {bucket && <Alert type={bucket.type}>{bucket.text}</Alert>}
        <Table
          name="Buckets"
          items={view.buckets}
          keyOf={(item) => item}
          titleOf={(item) => item}
          empty="No buckets"
          columns={[
            { header: 'Name', cell: (item) => item },
            { header: 'Actions', cell: (item) => <Button text="Delete bucket" onClick={() => void remove(item)} /> },
          ]}
        />
      </Box>
    </>
  );
}
