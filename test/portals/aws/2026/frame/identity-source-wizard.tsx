import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { IdentityProviderInput, ServiceProviderView } from '../../ui/contract.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import { useInstance } from '../../ui/instance-context.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ChooseIdentitySource, type IdentitySource } from '../choose-identity-source.tsx';
import { ConfigureExternalIdp, emptyIdp, type IdpForm, readIdpForm } from '../configure-external-idp.tsx';
import { ConfirmIdentitySource } from '../confirm-identity-source.tsx';
import { ConnectActiveDirectory } from './connect-active-directory.tsx';

/** "Change identity source": choose, configure if it is outside, confirm by typing a word. */
export function IdentitySourceWizard() {
  const { view, go, reload } = useInstance();
  const { show } = useFlashes();
  const serviceProvider = useLoaded<ServiceProviderView>('/service-provider');
  const current: IdentitySource = view.instance?.externalIdp ? 'external-idp' : 'directory';
  const [step, setStep] = useState(0);
  const [source, setSource] = useState<IdentitySource>(current);
  const [form, setForm] = useState<IdpForm>(emptyIdp);
  const [provider, setProvider] = useState<IdentityProviderInput | undefined>(undefined);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  /** Leaves a step only if what was entered in it will do. */
  const leave = async (from: string): Promise<void> => {
    if (from === 'choose' && source === current) throw new Error('Choose another identity source than the current one.');
    if (from === 'active-directory') throw new Error('Choose a directory.');
    if (from !== 'configure') return;
    const input = await readIdpForm(form);
    await post('/identity-provider/check', input);
    setProvider(input);
  };
  const navigate = async (target: number) => {
    setError('');
    setBusy(true);
    try {
      for (const id of steps.slice(step, target).map((passed) => passed.id)) await leave(id);
      setStep(target);
    } catch (thrown) {
      setError(errorText(thrown));
    } finally {
      setBusy(false);
    }
  };
  const submit = async () => {
    setBusy(true);
    try {
      await post('/identity-source', { source, confirmation: typed, ...(source === 'external-idp' ? { provider } : {}) });
      reload();
      show({ type: 'success', content: 'The identity source is changed.' });
      go('/settings');
    } catch (thrown) {
      setError(errorText(thrown));
      setBusy(false);
    }
  };

  const steps = [
    {
      id: 'choose',
      title: 'Choose identity source',
      content: <ChooseIdentitySource value={source} current={current} onChange={setSource} />,
    },
    ...(source === 'external-idp'
      ? [
          {
            id: 'configure',
            title: 'Configure external identity provider',
            content: <ConfigureExternalIdp form={form} serviceProvider={serviceProvider} onChange={setForm} />,
          },
        ]
      : []),
    ...(source === 'active-directory'
      ? [{ id: 'active-directory', title: 'Connect Active Directory', content: <ConnectActiveDirectory /> }]
      : []),
    {
      id: 'confirm',
      title: 'Review and confirm',
      content: <ConfirmIdentitySource from={current} to={source} typed={typed} onType={setTyped} />,
    },
  ];

  return (
    <ContentLayout header={<Header variant="h1">Change identity source</Header>}>
      <Wizard
        steps={steps.map(({ title, content }) => ({ title, content, errorText: error }))}
        activeStepIndex={step}
        isLoadingNextStep={busy}
        submitButtonText="Change identity source"
        i18nStrings={{
          stepNumberLabel: (number) => `Step ${number}`,
          collapsedStepsLabel: (number, count) => `Step ${number} of ${count}`,
          navigationAriaLabel: 'Steps',
          cancelButton: 'Cancel',
          previousButton: 'Previous',
          nextButton: 'Next',
        }}
        onNavigate={({ detail }) => void navigate(detail.requestedStepIndex)}
        onCancel={() => go('/settings')}
        onSubmit={() => void submit()}
      />
    </ContentLayout>
  );
}
