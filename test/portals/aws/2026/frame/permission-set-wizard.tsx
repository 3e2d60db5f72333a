import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { errorText, post } from '../../ui/backend.ts';
import type { PolicyView } from '../../ui/contract.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import { useInstance } from '../../ui/instance-context.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { PermissionSetReview } from '../permission-set-review.tsx';
import { type PermissionSetDetails, PermissionSetSpecify } from '../permission-set-specify.tsx';
import { PermissionSetType, type TypeChoice } from '../permission-set-type.tsx';
import { wizardStrings } from './wizard-strings.ts';

/** "Create permission set": its type, its details, review. */
export function PermissionSetWizard() {
  const { go } = useInstance();
  const { show } = useFlashes();
  const policies = useLoaded<readonly PolicyView[]>('/policies');
  const [choice, setChoice] = useState<TypeChoice>({ type: 'predefined', policies: [] });
  const [details, setDetails] = useState<PermissionSetDetails>({
    name: '',
    description: '',
    sessionDuration: 'PT1H',
    relayState: '',
  });
  const [step, setStep] = useState(0);
  const [error, setError] = useState('');

  const navigate = (next: number) => {
    const noPolicy = step === 0 && next > 0 && choice.policies.length === 0;
    const noName = step === 1 && next > 1 && details.name.trim() === '';
    setError(noPolicy ? 'Choose a policy.' : noName ? 'Enter a name for the permission set.' : '');
    if (noPolicy || noName) return;
    const [policy = ''] = choice.policies;
    if (step === 0 && choice.type === 'predefined') setDetails((last) => ({ ...last, name: policy }));
    setStep(next);
  };
  const submit = async () => {
    try {
      await post('/permission-sets', { ...details, policies: choice.policies });
      show({ type: 'success', content: `The permission set ${details.name} is created.` });
      go('/permission-sets');
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };

  return (
    <ContentLayout header={<Header variant="h1">Create permission set</Header>}>
      <Wizard
        activeStepIndex={step}
        submitButtonText="Create"
        i18nStrings={wizardStrings}
        onNavigate={({ detail }) => navigate(detail.requestedStepIndex)}
        onCancel={() => go('/permission-sets')}
        onSubmit={() => void submit()}
        steps={[
          {
            title: 'Select permission set type',
            errorText: error,
            content: <PermissionSetType choice={choice} policies={policies} onChange={setChoice} />,
          },
          {
            title: 'Specify permission set details',
            errorText: error,
            content: <PermissionSetSpecify details={details} onChange={setDetails} />,
          },
          { title: 'Review and create', errorText: error, content: <PermissionSetReview choice={choice} details={details} /> },
        ]}
      />
    </ContentLayout>
  );
}
