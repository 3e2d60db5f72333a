import { useState } from 'react';
import type { IdentityProviderInput, ServiceProviderView } from '../ui/contract.ts';
import { saveFile } from '../ui/save-file.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { ActionLink } from './kit/button.tsx';
import { ControlGroup, FileField, RadioButton, TextField } from './kit/fields.tsx';
import { Box, Rows, WhenLoaded } from './kit/layout.tsx';

export type IdentitySource = 'directory' | 'active-directory' | 'external-idp';

/** What a person has entered on the page so far. */
export interface ChangeForm {
  readonly source: IdentitySource;
  readonly metadata?: File | undefined;
  /** They type values because they have no metadata file. */
  readonly typing: boolean;
  readonly signInUrl: string;
  readonly issuerUrl: string;
  readonly certificate?: File | undefined;
}

/** The form as the back end takes it: the metadata file if there is one, else the three values. */
export async function readForm(form: ChangeForm): Promise<IdentityProviderInput> {
  const { metadata, signInUrl, issuerUrl, certificate } = form;
  if (metadata && !form.typing) return { metadata: await metadata.text() };
  if (!form.typing) throw new Error('Browse for the metadata file of your identity provider.');
  if (!certificate) throw new Error('Browse for the certificate of your identity provider.');
  return { signInUrl, issuerUrl, certificate: await certificate.text() };
}

const sources: readonly { readonly id: IdentitySource; readonly label: string; readonly description: string }[] = [
  { id: 'directory', label: 'AWS SSO', description: 'Users and groups are managed in AWS SSO, and people sign in there.' },
  {
    id: 'active-directory',
    label: 'Active Directory',
    description: 'Users and groups are managed in AWS Managed Microsoft AD or behind AD Connector.',
  },
  {
    id: 'external-idp',
    label: 'External identity provider',
    description: 'People sign in with an identity provider that speaks SAML 2.0.',
  },
];

interface PageProps {
  readonly form: ChangeForm;
  onChange(form: ChangeForm): void;
}

/** aws/choose-identity-source and aws/configure-external-idp, which were one page then. */
export function ConfigureExternalIdp({ form, onChange }: PageProps) {
  return (
    <>
      <Box title="Choose where your identities are sourced">
        <ControlGroup label="Identity source">
          {sources.map(({ id, label, description }) => (
            <RadioButton
              key={id}
              name="identity-source"
              label={label}
              description={description}
              checked={form.source === id}
              onChange={() => onChange({ ...form, source: id })}
            />
          ))}
        </ControlGroup>
      </Box>
      {form.source === 'external-idp' && (
        <Box
          title="Configure external identity provider"
          description="AWS SSO and your identity provider each need the metadata of the other."
        >
          <ServiceProvider />
          <IdentityProvider form={form} onChange={onChange} />
        </Box>
      )}
    </>
  );
}

function ServiceProvider() {
  const serviceProvider = useLoaded<ServiceProviderView>('/service-provider');
  const [open, setOpen] = useState(false);
  return (
    <section className="ng-scope">
      <h3>Service provider metadata</h3>
      <p className="sso-section-note">Your identity provider needs this to trust AWS SSO.</p>
      <WhenLoaded from={serviceProvider}>
        {(view) => (
          <>
            <Rows
              rows={[
                {
                  label: 'AWS SSO SAML metadata',
                  value: (
                    <ActionLink
                      text="Download metadata file"
                      onClick={() => saveFile('AWS SSO SAML metadata.xml', view.metadata)}
                    />
                  ),
                },
                ...(open
                  ? [
                      { label: 'AWS SSO Sign-in URL', value: view.signInUrl },
                      { label: 'AWS SSO ACS URL', value: view.acsUrl },
                      { label: 'AWS SSO issuer URL', value: view.issuerUrl },
                    ]
                  : []),
              ]}
            />
            <p>
              <ActionLink
                text={open ? 'Hide individual metadata values' : 'Show individual metadata values'}
                onClick={() => setOpen((last) => !last)}
              />
            </p>
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

function IdentityProvider({ form, onChange }: PageProps) {
  return (
    <section className="ng-scope">
      <h3>Identity provider metadata</h3>
      <p className="sso-section-note">AWS SSO needs this to trust your identity provider.</p>
      {form.typing ? (
        <>
          <TextField label="IdP sign-in URL" value={form.signInUrl} onChange={(signInUrl) => onChange({ ...form, signInUrl })} />
          <TextField label="IdP issuer URL" value={form.issuerUrl} onChange={(issuerUrl) => onChange({ ...form, issuerUrl })} />
          <FileField
            label="IdP certificate"
            accept=".pem,.cer,.crt"
            file={form.certificate}
            onChange={(certificate) => onChange({ ...form, certificate })}
          />
          <ActionLink text="I have a metadata file" onClick={() => onChange({ ...form, typing: false })} />
        </>
      ) : (
        <>
          <FileField
            label="IdP SAML metadata"
            accept=".xml"
            file={form.metadata}
            onChange={(metadata) => onChange({ ...form, metadata })}
          />
          <ActionLink
            text="If you don't have a metadata file, you can type the values"
            onClick={() => onChange({ ...form, typing: true })}
          />
        </>
      )}
    </section>
  );
}
