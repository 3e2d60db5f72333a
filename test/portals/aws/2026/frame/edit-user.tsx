import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { UserView } from '../../ui/contract.ts';

interface EditUserProps {
  readonly view: UserView;
  readonly visible: boolean;
  onClose(): void;
}

/** The dialog that changes a person's names. */
export function EditUser({ view, visible, onClose }: EditUserProps) {
  const [names, setNames] = useState({
    givenName: view.givenName,
    familyName: view.familyName,
    displayName: view.displayName,
  });
  const [error, setError] = useState('');
  const save = async () => {
    try {
      await post(`/users/${view.id}`, names);
      onClose();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  const field = (label: string, name: keyof typeof names) => (
    <FormField label={label}>
      <Input value={names[name]} onChange={({ detail }) => setNames({ ...names, [name]: detail.value })} />
    </FormField>
  );
  return (
    <Modal
      visible={visible}
      header="Edit profile"
      closeAriaLabel="Close dialog"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={() => void save()}>
            Save changes
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {field('First name', 'givenName')}
        {field('Last name', 'familyName')}
        {field('Display name', 'displayName')}
        {error !== '' && <Box color="text-status-error">{error}</Box>}
      </SpaceBetween>
    </Modal>
  );
}
