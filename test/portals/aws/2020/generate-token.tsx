import { Token } from './frame/token.tsx';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Rows } from './kit/layout.tsx';
import { Modal } from './kit/modal.tsx';

/** aws/generate-token: the dialog with a further access token, shown this once. */
export function GenerateToken({ token, onClose }: { token: string | undefined; onClose(): void }) {
  return (
    <Modal
      visible={token !== undefined}
      header="Generate new access token"
      onDismiss={onClose}
      footer={<Button variant="primary" text="Close" onClick={onClose} />}
    >
      {token !== undefined && (
        <>
          <Alert type="warning">Save the access token now. It cannot be shown again after you close this dialog.</Alert>
          <Rows rows={[{ label: 'Access token', value: <Token token={token} /> }]} />
        </>
      )}
    </Modal>
  );
}
