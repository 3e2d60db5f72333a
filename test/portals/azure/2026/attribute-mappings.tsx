import { DetailsList, DetailsListLayoutMode, type IColumn, Link, SelectionMode } from '@fluentui/react';
import { useState } from 'react';
import { send } from '../ui/backend.ts';
import type { MappingView } from '../ui/contract.ts';
import { notify, tellPortal } from '../ui/frame/portal-link.ts';
import { useLoaded } from '../ui/frame/use-loaded.ts';
import type { FrameBlade } from '../ui/frame-messages.ts';
import { wordsOf } from '../ui/words.ts';
import type { FrameBladeProps } from './frame/frame-application.tsx';
import { FramePage } from './frame/frame-page.tsx';
import { YesNoDialog } from './frame/yes-no-dialog.tsx';

interface Row {
  readonly key: FrameBlade;
  readonly name: string;
  readonly enabled: boolean;
}

/** azure/attribute-mappings: one mapping for users, one for groups. */
export function AttributeMappings({ application, editions }: FrameBladeProps) {
  const { directory, mapping } = wordsOf(editions, 'attribute-mappings');
  const path = `/applications/${application.objectId}/provisioning`;
  const users = useLoaded<MappingView>(`${path}/mappings/user`);
  const groups = useLoaded<MappingView>(`${path}/mappings/group`);
  const [isAsking, setAsking] = useState(false);
  const restore = async () => {
    setAsking(false);
    await send(`${path}/restore-mappings`);
    notify('Attribute mapping', 'The default mappings were restored.');
  };
  const rows: Row[] = [
    {
      key: 'ProvisioningGroupMapping',
      name: mapping('Groups', application.name),
      enabled: groups.value?.mapping.enabled ?? true,
    },
    { key: 'ProvisioningUserMapping', name: mapping('Users', application.name), enabled: users.value?.mapping.enabled ?? true },
  ];
  return (
    <FramePage
      application={application}
      blade="ProvisioningAttributeMappings"
      title={`${application.name} | Attribute mapping`}
      commands={[
        { key: 'restore', text: 'Restore default mappings', iconProps: { iconName: 'Undo' }, onClick: () => setAsking(true) },
      ]}
      isLoading={!users.value || !groups.value}
      error={users.error || groups.error}
    >
      <p>
        How attributes of {directory} become attributes of {application.name}.
      </p>
      <DetailsList
        ariaLabelForGrid="Mappings"
        items={rows}
        columns={columns}
        selectionMode={SelectionMode.none}
        layoutMode={DetailsListLayoutMode.justified}
      />
      <YesNoDialog
        title="Restore default mappings"
        text="All your changes to the mappings are lost."
        isOpen={isAsking}
        yes={restore}
        no={() => setAsking(false)}
      />
    </FramePage>
  );
}

const columns: IColumn[] = [
  {
    key: 'name',
    name: 'Name',
    minWidth: 280,
    isRowHeader: true,
    onRender: ({ key, name }: Row) => <Link onClick={() => tellPortal({ kind: 'open', blade: key })}>{name}</Link>,
  },
  { key: 'enabled', name: 'Enabled', minWidth: 80, onRender: ({ enabled }: Row) => (enabled ? 'Yes' : 'No') },
];
