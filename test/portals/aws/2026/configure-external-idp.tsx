import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { IdentityProviderInput, ServiceProviderView } from '../ui/contract.ts';
import { saveFile } from '../ui/save-file.ts';
import type { Loaded } from '../ui/use-loaded.ts';
import { WhenLoaded } from './frame/loading.tsx';
import { ServiceProviderMetadata } from './frame/service-provider-metadata.tsx';

/** What a person has entered about the identity provider so far. */
export interface IdpForm {
  readonly files: readonly File[];
  readonly signInUrl: string;
  readonly issuerUrl: string;
  readonly certificates: readonly File[];
}

export const emptyIdp: IdpForm = { files: [], signInUrl: '', issuerUrl: '', certificates: [] };

/** The form as the back end takes it: the metadata file if there is one, else the three values. */
export async function readIdpForm({ files, signInUrl, issuerUrl, certificates }: IdpForm): Promise<IdentityProviderInput> {
  const [metadata] = files;
  if (metadata) return { metadata: await metadata.text() };
  const [certificate] = certificates;
  if (!certificate && !signInUrl && !issuerUrl) throw new Error('Choose the metadata file of your identity provider.');
  if (!certificate) throw new Error('Choose the certificate of your identity provider.');
  return { signInUrl, issuerUrl, certificate: await certificate.text() };
}

interface ConfigureExternalIdpProps {
  readonly form: IdpForm;
  readonly serviceProvider: Loaded<ServiceProviderView>;
  onChange(form: IdpForm): void;
}

/** aws/configure-external-idp: the wizard's second step, where the two metadata files change hands. */
export function ConfigureExternalIdp({ form, serviceProvider, onChange }: ConfigureExternalIdpProps) {
  return (
    <SpaceBetween size="l">
      <WhenLoaded from={serviceProvider}>
        {(view) => (
          <Container
            header={
              <Header
                variant="h2"
                description="What your identity provider needs to know of IAM Identity Center"
                actions={
                  <Button iconName="download" onClick={() => saveFile('iam-identity-center-sp-metadata.xml', view.metadata)}>
                    Download metadata file
                  </Button>
                }
              >
                Service provider metadata
              </Header>
            }
          >
            <ServiceProviderMetadata view={view} />
          </Container>
        )}
      </WhenLoaded>
      <Container
        header={
          <Header variant="h2" description="What IAM Identity Center needs to know of your identity provider">
            Identity provider metadata
          </Header>
        }
      >
        <SpaceBetween size="l">
          <FormField label="IdP SAML metadata" description="The file that your identity provider gives you">
            <FileUpload
              value={form.files}
              accept=".xml,text/xml,application/xml,application/samlmetadata+xml"
              showFileSize
              i18nStrings={fileStrings}
              constraintText="One XML file"
              onChange={({ detail }) => onChange({ ...form, files: detail.value })}
            />
          </FormField>
          <TypedValues form={form} onChange={onChange} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

function TypedValues({ form, onChange }: Pick<ConfigureExternalIdpProps, 'form' | 'onChange'>) {
  return (
    <ExpandableSection headerText="No metadata file? Enter the values by hand">
      <SpaceBetween size="m">
        <FormField label="IdP sign-in URL">
          <Input value={form.signInUrl} onChange={({ detail }) => onChange({ ...form, signInUrl: detail.value })} />
        </FormField>
        <FormField label="IdP issuer URL">
          <Input value={form.issuerUrl} onChange={({ detail }) => onChange({ ...form, issuerUrl: detail.value })} />
        </FormField>
        <FormField label="IdP certificate">
          <FileUpload
            value={form.certificates}
            accept=".pem,.cer,.crt"
            i18nStrings={fileStrings}
            onChange={({ detail }) => onChange({ ...form, certificates: detail.value })}
          />
        </FormField>
        <Box color="text-body-secondary">At most 2500 characters</Box>
      </SpaceBetween>
    </ExpandableSection>
  );
}

const fileStrings = {
  uploadButtonText: () => 'Choose file',
  dropzoneText: () => 'Drop file to upload',
  removeFileAriaLabel: (_index: number, name: string) => `Remove ${name}`,
  errorIconAriaLabel: 'Error',
};
