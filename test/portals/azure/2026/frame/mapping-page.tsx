import { Checkbox, type ICommandBarItemProps, Link, TextField, Toggle } from '@fluentui/react';
import { useState } from 'react';
import { errorText, send } from '../../ui/backend.ts';
import type { MappingView, ObjectMapping, ObjectType, ProvisioningView } from '../../ui/contract.ts';
import { notify, tellPortal } from '../../ui/frame/portal-link.ts';
import { useLate } from '../../ui/frame/use-late.ts';
import { useLoaded } from '../../ui/frame/use-loaded.ts';
import { wordsOf } from '../../ui/words.ts';
import { EditAttribute } from '../edit-attribute.tsx';
import type { FrameBladeProps } from './frame-application.tsx';
import { FramePage } from './frame-page.tsx';
import { MappingTable } from './mapping-table.tsx';
import { YesNoDialog } from './yes-no-dialog.tsx';

interface Props extends FrameBladeProps {
  readonly objectType: ObjectType;
}

/** The page takes a moment to notice that something was changed, in milliseconds. */
const noticeMs = 700;

/** The mapping of users or of groups. */
export function MappingPage({ application, editions, objectType }: Props) {
  const path = `/applications/${application.objectId}/provisioning`;
  const loaded = useLoaded<MappingView>(`${path}/mappings/${objectType}`);
  const { value: job } = useLoaded<ProvisioningView>(path);
  const blade = objectType === 'user' ? 'ProvisioningUserMapping' : 'ProvisioningGroupMapping';
  if (!loaded.value || !job) {
    return <FramePage application={application} blade={blade} title="Attribute Mapping" isLoading error={loaded.error} />;
  }
  return (
    <Editor
      {...{ application, editions, objectType }}
      key={JSON.stringify(loaded.value.mapping)}
      path={path}
      view={loaded.value}
      targetName={job.targetName}
      saved={loaded.reload}
    />
  );
}

interface EditorProps extends Props {
  readonly path: string;
  readonly view: MappingView;
  readonly targetName: string;
  saved(): void;
}

function Editor({ application, editions, objectType, path, view, targetName, saved }: EditorProps) {
  const [mapping, setMapping] = useState(view.mapping);
  const [edited, setEdited] = useState<number>();
  const [question, setQuestion] = useState<'save' | 'discard'>();
  const isDirty = useLate(JSON.stringify(mapping) !== JSON.stringify(view.mapping), noticeMs);
  const save = async () => {
    setQuestion(undefined);
    try {
      await send(`${path}/mappings/${objectType}`, mapping, 'PUT');
      notify('Save attribute mapping', 'The mapping was saved.');
      saved();
    } catch (error) {
      notify('Save attribute mapping', errorText(error), true);
    }
  };
  const discard = () => {
    setQuestion(undefined);
    setMapping(view.mapping);
  };
  const commands: ICommandBarItemProps[] = [
    { key: 'save', text: 'Save', iconProps: { iconName: 'Save' }, disabled: !isDirty, onClick: () => setQuestion('save') },
    {
      key: 'discard',
      text: 'Discard',
      iconProps: { iconName: 'Cancel' },
      disabled: !isDirty,
      onClick: () => setQuestion('discard'),
    },
  ];
  const blade = objectType === 'user' ? 'ProvisioningUserMapping' : 'ProvisioningGroupMapping';
  const words = wordsOf(editions, objectType === 'user' ? 'user-mapping' : 'group-mapping');
  const name = words.mapping(objectType === 'user' ? 'Users' : 'Groups', targetName);
  return (
    <FramePage application={application} blade={blade} title="Attribute Mapping" commands={commands}>
      <Link onClick={() => tellPortal({ kind: 'open', blade: 'ProvisioningAttributeMappings' })}>‹ Attribute mapping</Link>
      <Settings name={name} mapping={mapping} targetName={targetName} change={setMapping} />
      <h2 className="frame-heading">Attribute Mappings</h2>
      <p>
        Which attribute of {words.directory} goes into which of {targetName}.
      </p>
      <MappingTable
        mapping={mapping}
        required={view.required}
        sourceName={words.directory}
        targetName={targetName}
        edit={setEdited}
        remove={(index) => setMapping({ ...mapping, attributes: mapping.attributes.filter((_, other) => other !== index) })}
      />
      <Link onClick={() => setEdited(mapping.attributes.length)}>Add New Mapping</Link>
      {edited !== undefined && (
        <EditAttribute
          view={{ ...view, mapping }}
          index={edited}
          close={(attribute) => {
            setEdited(undefined);
            if (!attribute) return;
            const attributes = [...mapping.attributes];
            attributes[edited] = attribute;
            setMapping({ ...mapping, attributes });
          }}
        />
      )}
      <YesNoDialog
        title={question === 'discard' ? 'Unsaved Changes' : 'Save changes'}
        text={
          question === 'discard'
            ? 'Your changes will be lost.'
            : 'All users and groups will be looked at again in the next cycle. Save?'
        }
        isOpen={question !== undefined}
        yes={question === 'discard' ? discard : save}
        no={() => setQuestion(undefined)}
      />
    </FramePage>
  );
}

interface SettingsProps {
  readonly name: string;
  readonly mapping: ObjectMapping;
  readonly targetName: string;
  change(mapping: ObjectMapping): void;
}

function Settings({ name, mapping, targetName, change }: SettingsProps) {
  return (
    <div className="frame-form">
      <TextField label="Name" value={name} readOnly />
      <Toggle
        label="Enabled"
        inlineLabel
        onText="Yes"
        offText="No"
        checked={mapping.enabled}
        onChange={(_, enabled) => change({ ...mapping, enabled: enabled ?? mapping.enabled })}
      />
      <TextField label="Target Object" value={targetName} readOnly />
      <fieldset className="frame-actions">
        <legend>Target Object Actions</legend>
        {(['create', 'update', 'delete'] as const).map((action) => (
          <Checkbox
            key={action}
            label={action.charAt(0).toUpperCase() + action.slice(1)}
            checked={mapping[action]}
            onChange={(_, checked) => change({ ...mapping, [action]: checked ?? mapping[action] })}
          />
        ))}
      </fieldset>
    </div>
  );
}
