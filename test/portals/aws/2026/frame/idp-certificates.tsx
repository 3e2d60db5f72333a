import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { IdentityProviderView } from '../../ui/contract.ts';
import { ConfirmModal } from './confirm-modal.tsx';

type Certificate = IdentityProviderView['certificates'][number];

interface IdpCertificatesProps {
  readonly view: IdentityProviderView;
  reload(): void;
}

/** The identity provider's signing certificates: import, delete. */
export function IdpCertificates({ view, reload }: IdpCertificatesProps) {
  const [selected, setSelected] = useState<readonly Certificate[]>([]);
  const [importing, setImporting] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const remove = async (confirmation: string) => {
    await post('/identity-provider/certificates/delete', { fingerprint: selected[0]?.fingerprint ?? '', confirmation });
    setDeleting(false);
    setSelected([]);
    reload();
  };
  return (
    <>
      <Table
        header={
          <Header
            variant="h2"
            counter={`(${view.certificates.length})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={selected.length === 0} onClick={() => setDeleting(true)}>
                  Delete
                </Button>
                <Button onClick={() => setImporting(true)}>Import certificate</Button>
              </SpaceBetween>
            }
          >
            Manage SAML 2.0 certificates
          </Header>
        }
        items={view.certificates}
        trackBy="fingerprint"
        selectionType="single"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        ariaLabels={{
          tableLabel: 'SAML 2.0 certificates',
          selectionGroupLabel: 'SAML 2.0 certificates',
          itemSelectionLabel: (_, { subject }) => subject,
        }}
        columnDefinitions={[
          { id: 'subject', header: 'Subject', cell: ({ subject }) => subject, isRowHeader: true },
          { id: 'fingerprint', header: 'Fingerprint', cell: ({ fingerprint }) => fingerprint.slice(0, 23) },
          { id: 'to', header: 'Expires', cell: ({ validTo }) => validTo },
        ]}
      />
      <ImportCertificate
        visible={importing}
        onClose={() => {
          setImporting(false);
          reload();
        }}
      />
      <ConfirmModal
        visible={deleting}
        title="Delete SAML 2.0 certificate"
        action="Delete certificate"
        word="DELETE"
        onDismiss={() => setDeleting(false)}
        onConfirm={remove}
      >
        <Box>Responses signed with this certificate will be refused.</Box>
      </ConfirmModal>
    </>
  );
}

function ImportCertificate({ visible, onClose }: { visible: boolean; onClose(): void }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState('');
  const submit = async () => {
    try {
      await post('/identity-provider/certificates', { pem: (await files[0]?.text()) ?? '' });
      setFiles([]);
      onClose();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <Modal
      visible={visible}
      header="Import SAML 2.0 certificate"
      closeAriaLabel="Close dialog"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => void submit()}>
              Import certificate
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <FormField label="Certificate" errorText={error}>
        <FileUpload
          value={files}
          i18nStrings={{
            uploadButtonText: () => 'Choose file',
            dropzoneText: () => 'Drop file to upload',
            removeFileAriaLabel: (_index, name) => `Remove ${name}`,
            errorIconAriaLabel: 'Error',
          }}
          onChange={({ detail }) => setFiles(detail.value)}
        />
      </FormField>
    </Modal>
  );
}
