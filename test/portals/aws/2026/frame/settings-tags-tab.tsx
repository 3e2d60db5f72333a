import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { SettingsView } from '../../ui/contract.ts';

/** Settings, tab "Tags". */
export function TagsTab({ view }: { view: SettingsView }) {
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${view.tags.length})`} actions={<Button>Manage tags</Button>}>
          Tags
        </Header>
      }
      items={view.tags}
      empty="No tags"
      ariaLabels={{ tableLabel: 'Tags' }}
      columnDefinitions={[
        { id: 'key', header: 'Key', cell: ({ key }) => key, isRowHeader: true },
        { id: 'value', header: 'Value', cell: ({ value }) => value },
      ]}
    />
  );
}
