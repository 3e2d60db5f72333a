import { useState } from 'react';
import type { AccountsView, AccountView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { AccountTabs } from './frame/account-tabs.tsx';
import { Button } from './kit/button.tsx';
import { Box, WhenLoaded } from './kit/layout.tsx';
import { Table } from './kit/table.tsx';

/** aws/accounts: "AWS accounts", tab "AWS organization". */
export function Accounts() {
  const accounts = useLoaded<AccountsView>('/accounts');
  return (
    <AccountTabs active="/accounts">
      <WhenLoaded from={accounts}>{(view) => <Organization view={view} />}</WhenLoaded>
    </AccountTabs>
  );
}

function Organization({ view }: { view: AccountsView }) {
  const { go, href } = useInstance();
  const [selected, setSelected] = useState<readonly AccountView[]>([]);
  const assign = () => go(`/accounts/add-users?accounts=${selected.map(({ id }) => id).join(',')}`);
  return (
    <Box
      title="AWS organization"
      description="Select the accounts that users should have access to"
      actions={<Button variant="primary" text="Assign users" disabled={selected.length === 0} onClick={assign} />}
    >
      <Table
        name="AWS organization"
        search="Search accounts"
        items={view.accounts}
        keyOf={({ id }) => id}
        titleOf={({ name }) => name}
        empty="No accounts"
        selection="multi"
        selected={selected}
        onSelect={setSelected}
        columns={[
          {
            header: 'Account name',
            cell: ({ id, name, management }) => (
              <>
                <a href={href(`/accounts/details/${id}?section=users`)}>{name}</a>
                {management && ' (master)'}
              </>
            ),
          },
          { header: 'Account ID', cell: ({ id }) => `#${id}` },
          { header: 'Email', cell: ({ email }) => email },
          { header: 'Permission sets', cell: ({ permissionSets }) => permissionSets.join(', ') || '-' },
        ]}
      />
    </Box>
  );
}
