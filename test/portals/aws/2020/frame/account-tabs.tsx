import type { ReactNode } from 'react';
import { useInstance } from '../../ui/instance-context.tsx';
import { PageHeader } from '../kit/layout.tsx';
import { Tabs } from '../kit/tabs.tsx';

/** "AWS accounts" with its two tabs. Each is a page of its own, so that it can come in another edition. */
export function AccountTabs({ active, children }: { active: '/accounts' | '/permission-sets'; children: ReactNode }) {
  const { go } = useInstance();
  return (
    <>
      <PageHeader
        title="AWS accounts"
        description="Who may enter which account of your organization, and what they may do there"
      />
      <Tabs
        active={active}
        onChange={go}
        tabs={[
          { id: '/accounts', label: 'AWS organization' },
          { id: '/permission-sets', label: 'Permission sets' },
        ]}
      />
      {children}
    </>
  );
}
