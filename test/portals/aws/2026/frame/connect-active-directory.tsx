import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';

/** The wizard's step for Active Directory. There is never one to connect. */
export function ConnectActiveDirectory() {
  return (
    <Container header={<Header variant="h2">Active Directory</Header>}>
      <FormField label="Existing directories">
        <Select selectedOption={null} options={[]} placeholder="Choose a directory" empty="No directories in this Region" />
      </FormField>
    </Container>
  );
}
