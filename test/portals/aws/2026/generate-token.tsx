import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { TokenDetails } from './frame/token-details.tsx';

/** aws/generate-token: the dialog with a further access token, shown this once. */
export function GenerateToken({ token, onClose }: { token: string | undefined; onClose(): void }) {
  return (
    <Modal
      visible={token !== undefined}
      size="large"
      header="Generate new access token"
      closeAriaLabel="Close dialog"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </Box>
      }
    >
      {token !== undefined && (
        <SpaceBetween size="l">
          <Alert type="warning">Copy the access token now: it is not shown again once this dialog is closed.</Alert>
          <TokenDetails token={token} />
        </SpaceBetween>
      )}
    </Modal>
  );
}
