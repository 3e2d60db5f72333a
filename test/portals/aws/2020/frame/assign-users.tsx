import { useState } from 'react';
import { delay } from '../../../at-work.ts';
import { errorText, get, post } from '../../ui/backend.ts';
import type { AssignmentRequestView, GroupView, PermissionSetView, UserView } from '../../ui/contract.ts';
import { useHashRoute } from '../../ui/hash-route.ts';
import { useInstance } from '../../ui/instance-context.tsx';
import { AssignGroups } from '../assign-groups.tsx';
import { AssignPermissionSets } from '../assign-permission-sets.tsx';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Box, FormActions, PageHeader, WizardPage } from '../kit/layout.tsx';

/** "Assign users": who, what, and a page that tells when it is done. */
export function AssignUsers() {
  const { go } = useInstance();
  const { query } = useHashRoute();
  const [accountIds] = useState(() => (query.get('accounts') ?? '').split(',').filter(Boolean));
  const [users, setUsers] = useState<readonly UserView[]>([]);
  const [groups, setGroups] = useState<readonly GroupView[]>([]);
  const [sets, setSets] = useState<readonly PermissionSetView[]>([]);
  const [step, setStep] = useState(0);
  const [request, setRequest] = useState<AssignmentRequestView | undefined>(undefined);
  const [error, setError] = useState('');

  const next = () => {
    const nobody = users.length + groups.length === 0;
    setError(nobody ? 'Select at least one user or group.' : '');
    if (!nobody) setStep(1);
  };
  const finish = async () => {
    if (sets.length === 0) return setError('Select at least one permission set.');
    setError('');
    try {
      const principals = [
        ...users.map(({ id }) => ({ principalType: 'USER', principalId: id })),
        ...groups.map(({ id }) => ({ principalType: 'GROUP', principalId: id })),
      ];
      const body = { accounts: accountIds, principals, permissionSets: sets.map(({ id }) => id) };
      const begun = await post<AssignmentRequestView>('/assignments', body);
      setRequest(begun);
      setRequest(await whenDone(begun));
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };

  if (request) return <Completion request={request} onProceed={() => go('/accounts')} />;
  return (
    <>
      <PageHeader title="Assign Users" />
      {error !== '' && <Alert type="error">{error}</Alert>}
      <WizardPage steps={['Users', 'Permission sets']} step={step}>
        {step === 0 ? (
          <AssignGroups users={users} groups={groups} onUsers={setUsers} onGroups={setGroups} />
        ) : (
          <AssignPermissionSets chosen={sets} onChange={setSets} />
        )}
        <FormActions>
          <Button variant="link" text="Cancel" onClick={() => go('/accounts')} />
          {step === 1 && <Button text="Previous" onClick={() => setStep(0)} />}
          {step === 0 ? (
            <Button variant="primary" text="Next: Permission sets" onClick={next} />
          ) : (
            <Button variant="primary" text="Finish" onClick={() => void finish()} />
          )}
        </FormActions>
      </WizardPage>
    </>
  );
}

function Completion({ request, onProceed }: { request: AssignmentRequestView; onProceed(): void }) {
  const done = request.done >= request.total;
  return (
    <>
      <PageHeader title={done ? 'Complete' : 'Configuring your AWS accounts'} />
      <Box>
        {done ? (
          <Alert type="success">We have configured your AWS account. Your users can now access it from their user portal.</Alert>
        ) : (
          <Alert type="info">Do not leave this page until we have configured your AWS accounts.</Alert>
        )}
        <Button variant="primary" text="Proceed to AWS accounts" disabled={!done} onClick={onProceed} />
      </Box>
    </>
  );
}

async function whenDone({ id }: AssignmentRequestView): Promise<AssignmentRequestView> {
  for (;;) {
    const request = await get<AssignmentRequestView>(`/assignment-requests/${id}`);
    if (request.done >= request.total) return request;
    await delay(500);
  }
}
