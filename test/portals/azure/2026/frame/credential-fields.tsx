import { Dropdown, Link, MessageBar, MessageBarType, TextField } from '@fluentui/react';
import type { ConnectionResult } from '../../ui/contract.ts';

export interface Credentials {
  readonly method: 'bearer' | 'oauth' | 'workload';
  readonly tenantUrl: string;
  /** `undefined`: as it is saved. */
  readonly secretToken: string | undefined;
}

interface Props {
  readonly value: Credentials;
  /** A token is saved already; it is never shown. */
  readonly hasSavedSecret: boolean;
  readonly result: ConnectionResult | undefined;
  change(value: Credentials): void;
}

/** How the other side is reached: the method, the address, the token, and what a test of them found. */
export function CredentialFields({ value, hasSavedSecret, result, change }: Props) {
  return (
    <div className="frame-form">
      <Dropdown
        label="Select authentication method:"
        selectedKey={value.method}
        onChange={(_, option) => change({ ...value, method: (option?.key as Credentials['method'] | undefined) ?? 'bearer' })}
        options={[
          { key: 'bearer', text: 'Bearer authentication' },
          { key: 'oauth', text: 'OAuth2 client credentials grant' },
          { key: 'workload', text: 'Workload identity' },
        ]}
      />
      <TextField
        label="Tenant URL"
        required
        value={value.tenantUrl}
        onChange={(_, text) => change({ ...value, tenantUrl: text ?? '' })}
        autoComplete="off"
      />
      {value.method === 'bearer' ? (
        <TextField
          label="Secret token"
          type="password"
          value={value.secretToken ?? ''}
          placeholder={hasSavedSecret ? '••••••••••••' : ''}
          onChange={(_, text) => change({ ...value, secretToken: text ?? '' })}
          autoComplete="new-password"
        />
      ) : (
        <p>This method is not part of the practice portal.</p>
      )}
      {result && <ConnectionMessage result={result} />}
    </div>
  );
}

function ConnectionMessage({ result }: { result: ConnectionResult }) {
  if (result.ok) {
    return (
      <MessageBar messageBarType={MessageBarType.success} role="alert">
        The supplied credentials are authorized to enable provisioning
      </MessageBar>
    );
  }
  return (
    <MessageBar messageBarType={MessageBarType.error} role="alert" isMultiline>
      {result.message} <Link>Learn more</Link>
      <div>Error code: {result.code}</div>
      <div>Details: {result.detail}</div>
    </MessageBar>
  );
}
