import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { errorText, post } from '../ui/backend.ts';
import type { GroupView } from '../ui/contract.ts';
import { useFlashes } from '../ui/flashes.tsx';
import { useInstance } from '../ui/instance-context.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { wizardStrings } from './frame/wizard-strings.ts';

const emptyForm = {
  userName: '',
  email: '',
  confirmEmail: '',
  givenName: '',
  familyName: '',
  displayName: '',
  password: 'email' as 'email' | 'one-time',
};
type UserForm = typeof emptyForm;

/** aws/add-user: the wizard that adds a person by hand. */
export function AddUser() {
  const { view, go } = useInstance();
  const { show } = useFlashes();
  const groups = useLoaded<readonly GroupView[]>('/groups');
  const [form, setForm] = useState<UserForm>(emptyForm);
  const [chosen, setChosen] = useState<readonly GroupView[]>([]);
  const [step, setStep] = useState(0);
  const [error, setError] = useState('');
  const [password, setPassword] = useState<string | undefined>(undefined);

  const navigate = (target: number) => {
    const problem = target > step && step === 0 ? problemWith(form) : '';
    setError(problem);
    if (problem === '') setStep(target);
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
    <ContentLayout header={<Header variant="h1">Add user</Header>}>
      <Wizard
        activeStepIndex={step}
        submitButtonText="Add user"
        i18nStrings={wizardStrings}
        onNavigate={({ detail }) => navigate(detail.requestedStepIndex)}
        onCancel={() => go('/users')}
        onSubmit={() => void submit()}
        steps={[
          {
            title: 'Specify user details',
            errorText: error,
            content: <UserFields form={form} onChange={setForm} passwords={!view.instance?.externalIdp} />,
          },
          {
            title: 'Add user to groups',
            isOptional: true,
            content: <GroupChoice groups={groups.value ?? []} loading={groups.loading} chosen={chosen} onChange={setChosen} />,
          },
          { title: 'Review and add user', errorText: error, content: <Review form={form} chosen={chosen} /> },
        ]}
      />
      <OneTimePassword password={password} onClose={finish} />
    </ContentLayout>
  );
}

function problemWith(form: UserForm): string {
  if (Object.values(form).some((value) => value.trim() === '')) return 'Fill in every field.';
  if (!/^\S+@\S+$/.test(form.email)) return 'Enter a valid email address.';
  return form.email === form.confirmEmail ? '' : 'The two email addresses differ.';
}

interface UserFieldsProps {
  readonly form: UserForm;
  readonly passwords: boolean;
  onChange(form: UserForm): void;
}

function UserFields({ form, passwords, onChange }: UserFieldsProps) {
  const field = (label: string, name: keyof UserForm, type: 'text' | 'email' = 'text') => (
    <FormField label={label}>
      <Input type={type} value={form[name]} onChange={({ detail }) => onChange({ ...form, [name]: detail.value })} />
    </FormField>
  );
  return (
    <Container header={<Header variant="h2">Primary information</Header>}>
      <SpaceBetween size="m">
        {field('Username', 'userName')}
        {passwords && (
          <FormField label="Password">
            <RadioGroup
              value={form.password}
              ariaLabel="Password"
              onChange={({ detail }) => onChange({ ...form, password: detail.value as UserForm['password'] })}
              items={[
                { value: 'email', label: 'Send an email to the user with password setup instructions' },
                { value: 'one-time', label: 'Generate a one-time password that you can share with the user' },
              ]}
            />
          </FormField>
        )}
        {field('Email address', 'email', 'email')}
        {field('Confirm email address', 'confirmEmail', 'email')}
        {field('First name', 'givenName')}
        {field('Last name', 'familyName')}
        {field('Display name', 'displayName')}
      </SpaceBetween>
    </Container>
  );
}

interface GroupChoiceProps {
  readonly groups: readonly GroupView[];
  readonly loading: boolean;
  readonly chosen: readonly GroupView[];
  onChange(groups: readonly GroupView[]): void;
}

function GroupChoice({ groups, loading, chosen, onChange }: GroupChoiceProps) {
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${groups.length})`}>
          Groups
        </Header>
      }
      items={groups}
      trackBy="id"
      loading={loading}
      loadingText="Loading groups"
      empty="No groups"
      selectionType="multi"
      selectedItems={chosen}
      onSelectionChange={({ detail }) => onChange(detail.selectedItems)}
      ariaLabels={{
        tableLabel: 'Groups',
        selectionGroupLabel: 'Groups',
        allItemsSelectionLabel: () => 'Select all groups',
        itemSelectionLabel: (_, { displayName }) => `Select ${displayName}`,
      }}
      columnDefinitions={[
        { id: 'name', header: 'Group name', isRowHeader: true, cell: ({ displayName }) => displayName },
        { id: 'description', header: 'Description', cell: ({ description }) => description || '-' },
      ]}
    />
  );
}

function Review({ form, chosen }: { form: UserForm; chosen: readonly GroupView[] }) {
  return (
    <Container header={<Header variant="h2">User</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          { label: 'Username', value: form.userName },
          { label: 'Email address', value: form.email },
          { label: 'First name', value: form.givenName },
          { label: 'Last name', value: form.familyName },
          { label: 'Display name', value: form.displayName },
          { label: 'Groups', value: chosen.map(({ displayName }) => displayName).join(', ') || '-' },
        ]}
      />
    </Container>
  );
}

function OneTimePassword({ password, onClose }: { password: string | undefined; onClose(): void }) {
  return (
    <Modal
      visible={password !== undefined}
      header="One-time password"
      closeAriaLabel="Close dialog"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </Box>
      }
    >
      <Box variant="code">{password ?? ''}</Box>
    </Modal>
  );
}
