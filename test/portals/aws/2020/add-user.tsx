import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { GroupView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { ControlGroup, RadioButton, TextField } from './kit/fields.tsx';
import { Box, FormActions, PageHeader, WizardPage } from './kit/layout.tsx';
import { Modal } from './kit/modal.tsx';
import { Table } from './kit/table.tsx';

const emptyForm = {
  userName: '',
  password: 'email',
  email: '',
  confirmEmail: '',
  givenName: '',
  familyName: '',
  displayName: '',
};
type UserForm = typeof emptyForm;

/** aws/add-user: the wizard that adds a person by hand. */
export function AddUser() {
  const { go } = useInstance();
  const { show } = useFlashes();
  const groups = useLoaded<readonly GroupView[]>('/groups');
  const [form, setForm] = useState<UserForm>(emptyForm);
  const [chosen, setChosen] = useState<readonly GroupView[]>([]);
  const [step, setStep] = useState(0);
  const [error, setError] = useState('');
  const [password, setPassword] = useState<string | undefined>(undefined);

  const next = () => {
    const problem = problemWith(form);
    setError(problem);
    if (problem === '') setStep(1);
  };
  const finish = () => {
    show({ type: 'success', content: `The user ${form.userName} is added.` });
    go('/users');
  };
  const submit = async () => {
    try {
      const { confirmEmail: _, password: choice, ...person } = form;
      const body = { ...person, groups: chosen.map(({ id }) => id), oneTimePassword: choice === 'one-time' };
      const answer = await post<{ password?: string }>('/users', body);
      if (answer.password) setPassword(answer.password);
      else finish();
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };

  return (
    <>
      <PageHeader title="Add user" />
      {error !== '' && <Alert type="error">{error}</Alert>}
      <WizardPage steps={['Details', 'Groups']} step={step}>
        {step === 0 ? (
          <UserFields form={form} onChange={setForm} />
        ) : (
          <Box title="Add user to groups" description="Optional">
            <Table
              name="Groups"
              items={groups.value ?? []}
              loading={groups.loading}
              keyOf={({ id }) => id}
              titleOf={({ displayName }) => displayName}
              empty="No groups"
              selection="multi"
              selected={chosen}
              onSelect={setChosen}
              columns={[
                { header: 'Group name', cell: ({ displayName }) => displayName },
                { header: 'Description', cell: ({ description }) => description || '-' },
              ]}
            />
          </Box>
        )}
        <FormActions>
          <Button variant="link" text="Cancel" onClick={() => go('/users')} />
          {step === 1 && <Button text="Previous" onClick={() => setStep(0)} />}
          {step === 0 ? (
            <Button variant="primary" text="Next: Groups" onClick={next} />
          ) : (
            <Button variant="primary" text="Add user" onClick={() => void submit()} />
          )}
        </FormActions>
      </WizardPage>
      <Modal
        visible={password !== undefined}
        header="One-time password"
        onDismiss={finish}
        footer={<Button variant="primary" text="Close" onClick={finish} />}
      >
        <span className="sso-token">{password ?? ''}</span>
      </Modal>
    </>
  );
}

function UserFields({ form, onChange }: { form: UserForm; onChange(form: UserForm): void }) {
  const { view } = useInstance();
  const field = (label: string, name: keyof UserForm, type: 'text' | 'email' = 'text') => (
    <TextField label={label} type={type} value={form[name]} onChange={(text) => onChange({ ...form, [name]: text })} />
  );
  const password = (value: string, label: string) => (
    <RadioButton
      name="password"
      label={label}
      checked={form.password === value}
      onChange={() => onChange({ ...form, password: value })}
    />
  );
  return (
    <Box title="User details">
      {field('Username', 'userName')}
      {!view.instance?.externalIdp && (
        <ControlGroup label="Password">
          {password('email', 'Send an email to the user with password setup instructions')}
          {password('one-time', 'Generate a one-time password that you can share with the user')}
        </ControlGroup>
      )}
      {field('Email address', 'email', 'email')}
      {field('Confirm email address', 'confirmEmail', 'email')}
      {field('First name', 'givenName')}
      {field('Last name', 'familyName')}
      {field('Display name', 'displayName')}
    </Box>
  );
}

function problemWith(form: UserForm): string {
  if (Object.values(form).some((value) => value.trim() === '')) return 'Fill in every field.';
  if (!/^\S+@\S+$/.test(form.email)) return 'Enter a valid email address.';
  return form.email === form.confirmEmail ? '' : 'The two email addresses differ.';
}
