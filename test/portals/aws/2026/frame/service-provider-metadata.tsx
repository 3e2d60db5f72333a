import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Tabs from '@cloudscape-design/components/tabs';
import type { ServiceProviderView } from '../../ui/contract.ts';
import { isSince } from '../../ui/page-edition.ts';
import { Copyable } from './copyable.tsx';

/** The three values that an identity provider asks for, for both kinds of network. */
export function ServiceProviderMetadata({ view }: { view: ServiceProviderView }) {
  if (!isSince('2026', 'configure-external-idp')) {
    return <Values signInUrl={view.signInUrl} acsUrl={view.acsUrl} issuerUrl={view.issuerUrl} />;
  }
  return (
    <Tabs
      ariaLabel="Service provider metadata"
      tabs={[
        {
          id: 'ipv4',
          label: 'Default IPv4',
          content: <Values signInUrl={view.signInUrl} acsUrl={view.acsUrl} issuerUrl={view.issuerUrl} />,
        },
        {
          id: 'dualStack',
          label: 'Dual-stack',
          content: <Values signInUrl={view.dualStackSignInUrl} acsUrl={view.dualStackAcsUrl} issuerUrl={view.issuerUrl} />,
        },
      ]}
    />
  );
}

function Values({ signInUrl, acsUrl, issuerUrl }: Record<'signInUrl' | 'acsUrl' | 'issuerUrl', string>) {
  return (
    <KeyValuePairs
      columns={1}
      items={[
        { label: 'AWS access portal sign-in URL', value: <Copyable name="AWS access portal sign-in URL" text={signInUrl} /> },
        {
          label: 'IAM Identity Center Assertion Consumer Service (ACS) URL',
          value: <Copyable name="ACS URL" text={acsUrl} />,
        },
        { label: 'IAM Identity Center issuer URL', value: <Copyable name="issuer URL" text={issuerUrl} /> },
      ]}
    />
  );
}
