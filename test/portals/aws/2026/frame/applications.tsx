import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';

/** Applications: always an empty list here. */
export function Applications() {
  return (
    <Table
      variant="full-page"
      header={
        <Header variant="h1" counter="(0)" actions={<Button variant="primary">Add application</Button>}>
          Applications
        </Header>
      }
      items={[]}
      empty="No applications"
      ariaLabels={{ tableLabel: 'Applications' }}
      columnDefinitions={[
        { id: 'name', header: 'Application', cell: () => '' },
        { id: 'service', header: 'Service', cell: () => '' },
      ]}
    />
  );
}
