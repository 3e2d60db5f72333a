import { useEffect, useRef } from 'react';
import type { IdentityCenterView } from '../../ui/contract.ts';
import { useFlashes } from '../../ui/flashes.tsx';
import type { HashRoute } from '../../ui/hash-route.ts';
import { useInstance } from '../../ui/instance-context.tsx';
import { currentRegion } from '../../ui/session-data.ts';
import { usePolling } from '../../ui/use-polling.ts';
import { Enable } from '../enable.tsx';
import { Welcome } from '../welcome.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { EnableAccountInstance } from './enable-account-instance.tsx';
import { Enabling } from './enabling.tsx';

/** What `/singlesignon/home` shows in a Region without an instance. */
export function NotEnabledApp({ view, route }: { view: IdentityCenterView; route: HashRoute }) {
  const { reload, href } = useInstance();
  const { show } = useFlashes();
  const enabling = view.state === 'enabling';
  const wasEnabling = useRef(false);
  usePolling(enabling, reload);

  useEffect(() => {
    if (enabling) {
      wasEnabling.current = true;
      show({
        id: 'enabling',
        type: 'in-progress',
        loading: true,
        content: 'Enabling IAM Identity Center. This takes about 30 seconds.',
      });
    }
    return () => {
      if (wasEnabling.current) show({ id: 'enabling', type: 'success', content: 'IAM Identity Center is enabled.' });
    };
  }, [enabling, show]);

  useEffect(() => {
    // What belonged to an instance that is no more, or is elsewhere, leads nowhere.
    if (route.instanceId) history.replaceState(null, '', `${location.pathname}?region=${currentRegion()}#!/`);
  }, [route.instanceId]);

  return (
    <ConsoleFrame
      title="Enable IAM Identity Center"
      wide={!enabling && pageOf(route.path).type === Welcome}
      documentTitle={`IAM Identity Center | ${currentRegion()}`}
      breadcrumbs={route.path === '/' ? [] : [{ text: 'IAM Identity Center', href: href('/') }]}
    >
      {enabling ? <Enabling /> : pageOf(route.path)}
    </ConsoleFrame>
  );
}

function pageOf(path: string) {
  if (path === '/enable') return <Enable />;
  if (path === '/enable-account-instance') return <EnableAccountInstance />;
  return <Welcome />;
}
