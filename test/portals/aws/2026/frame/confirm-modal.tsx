import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { errorText } from '../../ui/backend.ts';

export interface ConfirmModalProps {
  readonly visible: boolean;
  readonly title: string;
  /** The label of the button that does it. */
  readonly action: string;
  /** What has to be typed; nothing if it is left out. */
  readonly word?: string;
  readonly children: ReactNode;
  onDismiss(): void;
  /** Does it; a rejection is shown in the dialog. */
  onConfirm(typed: string): Promise<unknown>;
}

/** A dialog that asks once more, and has a word typed where it matters. It stays in the document while it is closed. */
export function ConfirmModal({ visible, title, action, word, children, onDismiss, onConfirm }: ConfirmModalProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const close = () => {
    setTyped('');
    setError('');
    onDismiss();
  };
  const confirm = async () => {
    setBusy(true);
    setError('');
    try {
      await onConfirm(typed);
      setTyped('');
    } catch (thrown) {
      setError(errorText(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      visible={visible}
      header={title}
      closeAriaLabel="Close dialog"
      onDismiss={close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy} onClick={() => void confirm()}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <div>{children}</div>
        {word !== undefined && (
          <FormField label={`To confirm, type ${word} in the field`} errorText={error}>
            <Input value={typed} placeholder={word} onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
        )}
        {word === undefined && error !== '' && <Alert type="error">{error}</Alert>}
      </SpaceBetween>
    </Modal>
  );
}
