import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { delay } from '../../../at-work.ts';
import { errorText, get, post } from '../../ui/backend.ts';
import type { AccountsView, AssignmentRequestView, GroupView, PermissionSetView, UserView } from '../../ui/contract.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import { useHashRoute } from '../../ui/hash-route.ts';
import { useInstance } from '../../ui/instance-context.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AssignGroups } from '../assign-groups.tsx';
import { AssignPermissionSets } from '../assign-permission-sets.tsx';
import { AssignReview } from '../assign-review.tsx';
import { wizardStrings } from './wizard-strings.ts';

/** "Assign users or groups": who, what, review. Submitting takes a while, and the page stays until it is done. */
export function AssignmentWizard() {
  const { go } = useInstance();
  const { show } = useFlashes();
  const { query } = useHashRoute();
  const accountIds = (query.get('accounts') ?? '').split(',').filter(Boolean);
  const accounts = useLoaded<AccountsView>('/accounts');
  const [users, setUsers] = useState<readonly UserView[]>([]);
  const [groups, setGroups] = useState<readonly GroupView[]>([]);
  const [sets, setSets] = useState<readonly PermissionSetView[]>([]);
  const [step, setStep] = useState(0);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const names = (accounts.value?.accounts ?? []).filter(({ id }) => accountIds.includes(id)).map(({ name }) => name);
  const target = names.length === 1 ? `"${names[0]}"` : `${accountIds.length} accounts`;
  const titles = [
    `Assign users and groups to ${target}`,
    `Assign permission sets to ${target}`,
    `Review and submit assignments to ${target}`,
  ];

  const navigate = (next: number) => {
    const nobody = step === 0 && next > 0 && users.length + groups.length === 0;
    const nothing = step <= 1 && next > 1 && sets.length === 0;
    setError(nobody ? 'Choose at least one user or group.' : nothing ? 'Choose at least one permission set.' : '');
    if (!nobody && !nothing) setStep(next);
  };
  const submit = async () => {
    setBusy(true);
    try {
      const principals = [
        ...users.map(({ id }) => ({ principalType: 'USER', principalId: id })),
        ...groups.map(({ id }) => ({ principalType: 'GROUP', principalId: id })),
      ];
      const body = { accounts: accountIds, principals, permissionSets: sets.map(({ id }) => id) };
      const request = await post<AssignmentRequestView>('/assignments', body);
      show({
        id: 'assigning',
        type: 'in-progress',
        loading: true,
        content: `Configuring ${target}. Keep this page open until it is done.`,
      });
      await untilDone(request);
      show({ id: 'assigning', type: 'success', content: `The users and groups now have access to ${target}.` });
      go('/accounts');
    } catch (thrown) {
      setError(errorText(thrown));
      setBusy(false);
    }
  };

  return (
    <ContentLayout header={<Header variant="h1">{titles[step]}</Header>}>
      <Wizard
        activeStepIndex={step}
        isLoadingNextStep={busy}
        submitButtonText="Submit"
        i18nStrings={wizardStrings}
        onNavigate={({ detail }) => navigate(detail.requestedStepIndex)}
        onCancel={() => go('/accounts')}
        onSubmit={() => void submit()}
        steps={[
          {
            title: 'Select users and groups',
            errorText: error,
            content: <AssignGroups users={users} groups={groups} onUsers={setUsers} onGroups={setGroups} />,
          },
          {
            title: 'Select permission sets',
            errorText: error,
            content: <AssignPermissionSets chosen={sets} onChange={setSets} />,
          },
          {
            title: 'Review and submit',
            errorText: error,
            content: <AssignReview users={users} groups={groups} sets={sets} onEdit={navigate} />,
          },
        ]}
      />
    </ContentLayout>
  );
}

async function untilDone({ id }: AssignmentRequestView): Promise<void> {
  for (;;) {
    const { done, total } = await get<AssignmentRequestView>(`/assignment-requests/${id}`);
    if (done >= total) return;
    await delay(500);
  }
}
