import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import { useInstance } from '../../ui/instance-context.tsx';
import { isSince } from '../../ui/page-edition.ts';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Box, FormActions, PageHeader, WizardPage } from '../kit/layout.tsx';
import { PermissionSetReview } from '../permission-set-review.tsx';
import { PermissionSetSpecify } from '../permission-set-specify.tsx';
import { emptySet, type NewSet, PermissionSetType } from '../permission-set-type.tsx';

/** One page in the spring of 2020, four steps from that autumn on. */
const steps = isSince('2021', 'permission-set-type') ? ['Type', 'Details', 'Tags', 'Review'] : ['Type'];

/** "Create new permission set". */
export function CreatePermissionSet() {
  const { go } = useInstance();
  const { show } = useFlashes();
  const [set, setSet] = useState<NewSet>(emptySet);
  const [step, setStep] = useState(0);
  const [error, setError] = useState('');
  const last = step === steps.length - 1;

  const problem = (): string => {
    if (set.policies.length === 0) return 'Select a policy.';
    const needsName = steps.length === 1 ? set.type === 'custom' : step === 1;
    return needsName && set.name.trim() === '' ? 'Enter a name.' : '';
  };
  const next = () => {
    setError(problem());
    if (problem() === '') setStep(step + 1);
  };
  const create = async () => {
    setError(problem());
    if (problem() !== '') return;
    try {
      const { type: _, ...body } = set;
      await post('/permission-sets', body);
      show({ type: 'success', content: `The permission set ${set.name} is created.` });
      go('/permission-sets');
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };

  const pages = [
    <PermissionSetType key="type" set={set} onChange={setSet} details={steps.length === 1} />,
    <PermissionSetSpecify key="details" set={set} onChange={setSet} />,
    <Box key="tags" title="Add tags (optional)">
      No tags
    </Box>,
    <PermissionSetReview key="review" set={set} />,
  ];
  return (
    <>
      <PageHeader title="Create new permission set" />
      {error !== '' && <Alert type="error">{error}</Alert>}
      <WizardPage steps={steps.length > 1 ? steps : []} step={step}>
        {pages[step]}
        <FormActions>
          <Button variant="link" text="Cancel" onClick={() => go('/permission-sets')} />
          {step > 0 && <Button text="Previous" onClick={() => setStep(step - 1)} />}
          <Button
            variant="primary"
            text={last ? 'Create' : `Next: ${steps[step + 1]}`}
            onClick={() => (last ? void create() : next())}
          />
        </FormActions>
      </WizardPage>
    </>
  );
}
