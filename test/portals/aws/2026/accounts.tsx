import Alert from '@cloudscape-design/components/alert';
import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { AccountsView, AccountView } from '../ui/contract.ts';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { WhenLoaded } from './frame/loading.tsx';

const maxAccounts = 10;

/** A line of the tree: the root, or an account below it. */
interface Node {
  readonly id: string;
  readonly name: string;
  readonly account?: AccountView;
}

/** aws/accounts: the organization's accounts, with the way to give people access to them. */
export function Accounts() {
  const accounts = useLoaded<AccountsView>('/accounts');
  return (
    <ContentLayout header={<Header variant="h1">AWS accounts</Header>}>
      <WhenLoaded from={accounts}>{(view) => <Structure view={view} reload={accounts.reload} />}</WhenLoaded>
    </ContentLayout>
  );
}

function Structure({ view, reload }: { view: AccountsView; reload(): void }) {
  const { go } = useInstance();
  const [selected, setSelected] = useState<readonly Node[]>([]);
  const [expanded, setExpanded] = useState(true);
  const root: Node = { id: view.rootId, name: 'Root' };
  const children = view.accounts.map((account): Node => ({ id: account.id, name: account.name, account }));
  const tooMany = selected.length > maxAccounts;

  return (
    <SpaceBetween size="m">
      {tooMany && <Alert type="warning">You can assign access to at most {maxAccounts} accounts at a time.</Alert>}
      <Table<Node>
        header={
          <Header
            variant="h2"
            description={`Organization ${view.organizationId}`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh" onClick={reload} />
                <Button
                  variant="primary"
                  disabled={selected.length === 0 || tooMany}
                  onClick={() => go(`/accounts/add-users?accounts=${selected.map(({ id }) => id).join(',')}`)}
                >
                  Assign users or groups
                </Button>
              </SpaceBetween>
            }
          >
            Organizational structure
          </Header>
        }
        items={[root]}
        trackBy="id"
        expandableRows={{
          getItemChildren: ({ account }) => (account ? [] : children),
          isItemExpandable: ({ account }) => !account,
          expandedItems: expanded ? [root] : [],
          onExpandableItemToggle: ({ detail }) => setExpanded(detail.expanded),
        }}
        selectionType="multi"
        selectedItems={selected}
        isItemDisabled={({ account }) => !account}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems.filter(({ account }) => account))}
        ariaLabels={{
          tableLabel: 'Organizational structure',
          selectionGroupLabel: 'Accounts',
          allItemsSelectionLabel: () => 'Select all accounts',
          itemSelectionLabel: (_, { name }) => `Select ${name}`,
          expandButtonLabel: ({ name }) => `Expand ${name}`,
          collapseButtonLabel: ({ name }) => `Collapse ${name}`,
        }}
        columnDefinitions={[
          { id: 'name', header: 'Name', isRowHeader: true, cell: (node) => <NodeName node={node} /> },
          { id: 'permissionSets', header: 'Permission sets', cell: ({ account }) => account?.permissionSets.join(', ') ?? '' },
        ]}
      />
    </SpaceBetween>
  );
}

function NodeName({ node }: { node: Node }) {
  const { href } = useInstance();
  const { account } = node;
  if (!account) {
    return (
      <>
        <Icon name="folder" /> {node.name} <Box variant="small">{node.id}</Box>
      </>
    );
  }
  return (
    <>
      <Link href={href(`/accounts/details/${account.id}?section=users`)}>{account.name}</Link>{' '}
      {account.management && <Badge>management account</Badge>}
      <Box color="text-body-secondary" fontSize="body-s">
        {account.id} | {account.email}
      </Box>
    </>
  );
}
