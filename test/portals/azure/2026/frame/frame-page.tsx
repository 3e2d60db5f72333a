import {
  CommandBar,
  type ICommandBarItemProps,
  type INavLinkGroup,
  type INavStyleProps,
  type INavStyles,
  Nav,
  Spinner,
} from '@fluentui/react';
import type { ReactNode } from 'react';
import type { ProvisioningView } from '../../ui/contract.ts';
import { tellPortal } from '../../ui/frame/portal-link.ts';
import { useLoaded } from '../../ui/frame/use-loaded.ts';
import type { FrameBlade } from '../../ui/frame-messages.ts';
import type { FrameBladeProps } from './frame-application.tsx';

export interface FramePageProps extends Pick<FrameBladeProps, 'application'> {
  readonly blade: FrameBlade;
  readonly title: string;
  readonly commands?: ICommandBarItemProps[];
  /** Nothing is shown yet. */
  readonly isLoading?: boolean;
  readonly error?: string;
  readonly children?: ReactNode;
}

/** The provisioning's own menu, a title, a command bar, and a page. */
export function FramePage({ application, blade, title, commands = [], isLoading, error, children }: FramePageProps) {
  const { value } = useLoaded<ProvisioningView>(`/applications/${application.objectId}/provisioning`);
  return (
    <div className="frame">
      <div className="frame-menu">
        <Nav
          ariaLabel="Provisioning"
          groups={menu(value?.mode === 'automatic')}
          selectedKey={menuKey[blade] ?? blade}
          styles={menuStyles}
        />
      </div>
      <main className="frame-page">
        <h1 className="frame-title">{title}</h1>
        {commands.length > 0 && <CommandBar ariaLabel="Commands" items={commands} className="frame-commands" />}
        <div className="frame-content">
          {error ? <p role="alert">{error}</p> : isLoading ? <Spinner label="Loading…" className="frame-spinner" /> : children}
        </div>
      </main>
    </div>
  );
}

function menuStyles({ isDisabled, isSelected }: INavStyleProps): Partial<INavStyles> {
  return {
    link: {
      height: 32,
      lineHeight: '32px',
      fontSize: 13,
      color: isDisabled ? '#a19f9d' : '#323130',
      fontWeight: isSelected ? 600 : 400,
    },
    chevronButton: { height: 32, lineHeight: '32px', fontSize: 13, fontWeight: 600, margin: 0, border: 0 },
    groupContent: { marginBottom: 12 },
  };
}

const menuKey: Partial<Record<FrameBlade, FrameBlade>> = {
  ProvisioningConnect: 'ProvisioningOverview',
  ProvisioningUserMapping: 'ProvisioningAttributeMappings',
  ProvisioningGroupMapping: 'ProvisioningAttributeMappings',
};

/** `isConnected`: before that, most of the menu can't be used. */
function menu(isConnected: boolean): INavLinkGroup[] {
  const item = (key: FrameBlade, name: string, icon: string, needsConnection = true) => ({
    key,
    name,
    icon,
    url: '',
    disabled: needsConnection && !isConnected,
    onClick: () => tellPortal({ kind: 'open', blade: key }),
  });
  return [
    {
      links: [item('ProvisioningOverview', 'Overview', 'Info', false), item('ProvisionOnDemand', 'Provision on demand', 'Play')],
    },
    {
      name: 'Manage',
      links: [
        item('ProvisioningConnectivity', 'Connectivity', 'Plug'),
        item('ProvisioningAttributeMappings', 'Attribute mapping', 'FlowChart'),
        {
          key: 'Users',
          name: 'Users and groups',
          icon: 'Group',
          url: '',
          onClick: () => tellPortal({ kind: 'navigate', item: 'Users' }),
        },
      ],
    },
    { name: 'Monitor', links: [item('ProvisioningLogs', 'Provisioning logs', 'List')] },
  ];
}
