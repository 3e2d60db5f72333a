import { useState } from 'react';
import { post } from '../ui/backend.ts';
import type { GroupView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { TextField } from './kit/fields.tsx';
import { Box, PageHeader } from './kit/layout.tsx';
import { ConfirmModal } from './kit/modal.tsx';
import { Table } from './kit/table.tsx';

/** aws/groups: every group AWS SSO knows; `creating` opens the dialog that makes one by hand. */
export function Groups({ creating }: { creating: boolean }) {
  const { view, href, go } = useInstance();
  const groups = useLoaded<readonly GroupView[]>('/groups');
  const [open, setOpen] = useState(creating);
  const [displayName, setDisplayName] = useState('');
  const [description, setDescription] = useState('');
  const scim = view.instance?.scim ?? false;
  const close = () => {
    setOpen(false);
    groups.reload();
    go('/groups');
  };
  const create = async () => {
    await post('/groups', { displayName, description });
    close();
  };
  return (
    <>
      <PageHeader
        title="Groups"
        description="Give access to a group, and every member has it"
        actions={<Button variant="primary" text="Create group" disabled={scim} onClick={() => setOpen(true)} />}
      />
      {scim && <Alert type="info">Your identity provider provisions groups. They cannot be created or edited here.</Alert>}
      <Box>
        <Table
          name="Groups"
          search="Search groups"
          items={groups.value ?? []}
          loading={groups.loading}
          keyOf={({ id }) => id}
          titleOf={(group) => group.displayName}
          empty="No groups"
          columns={[
            {
              header: 'Group name',
              cell: (group) => <a href={href(`/groups/group-details/${group.id}`)}>{group.displayName}</a>,
            },
            { header: 'Description', cell: (group) => group.description || '-' },
          ]}
        />
      </Box>
      <ConfirmModal visible={open} title="Create group" action="Create" onDismiss={close} onConfirm={create}>
        <TextField label="Group name" value={displayName} onChange={setDisplayName} />
        <TextField label="Description" value={description} onChange={setDescription} />
      </ConfirmModal>
    </>
  );
}
