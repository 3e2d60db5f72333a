import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { IdentityProviderInput } from '../../ui/contract.ts';
import { useInstance } from '../../ui/instance-context.tsx';
import { type ChangeForm, ConfigureExternalIdp, type IdentitySource, readForm } from '../configure-external-idp.tsx';
import { ConfirmIdentitySource } from '../confirm-identity-source.tsx';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Box, FormActions, PageHeader } from '../kit/layout.tsx';

/** "Change identity source": one page with everything, a review where a word is typed, and the news that it is done. */
export function ChangeIdentitySource() {
  const { view, go, reload } = useInstance();
  const current: IdentitySource = view.instance?.externalIdp ? 'external-idp' : 'directory';
  const [form, setForm] = useState<ChangeForm>({ source: current, typing: false, signInUrl: '', issuerUrl: '' });
  const [step, setStep] = useState<'form' | 'review' | 'done'>('form');
  const [provider, setProvider] = useState<IdentityProviderInput | undefined>(undefined);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');

  const attempt = async (work: () => Promise<void>) => {
    setError('');
    try {
      await work();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  const review = () =>
    attempt(async () => {
      if (form.source === current) throw new Error('Choose another identity source than the current one.');
      if (form.source === 'active-directory') throw new Error('There is no directory to connect to.');
      if (form.source === 'external-idp') {
        const input = await readForm(form);
        await post('/identity-provider/check', input);
        setProvider(input);
      }
      setStep('review');
    });
  const submit = () =>
    attempt(async () => {
      const { source } = form;
      await post('/identity-source', { source, confirmation: typed, ...(source === 'external-idp' ? { provider } : {}) });
      setStep('done');
    });

  return (
    <>
      <PageHeader title="Change identity source" />
      {error !== '' && <Alert type="error">{error}</Alert>}
      {step === 'form' && (
        <>
          <ConfigureExternalIdp form={form} onChange={setForm} />
          <FormActions>
            <Button variant="link" text="Cancel" onClick={() => go('/settings')} />
            <Button variant="primary" text="Next: Review" onClick={() => void review()} />
          </FormActions>
        </>
      )}
      {step === 'review' && (
        <>
          <ConfirmIdentitySource from={current} to={form.source} typed={typed} onType={setTyped} />
          <FormActions>
            <Button variant="link" text="Cancel" onClick={() => go('/settings')} />
            <Button text="Previous" onClick={() => setStep('form')} />
            <Button variant="primary" text="Change identity source" onClick={() => void submit()} />
          </FormActions>
        </>
      )}
      {step === 'done' && (
        <Box>
          <Alert type="success">Your identity source has been changed.</Alert>
          <Button
            variant="primary"
            text="Return to settings"
            onClick={() => {
              reload();
              go('/settings');
            }}
          />
        </Box>
      )}
    </>
  );
}
