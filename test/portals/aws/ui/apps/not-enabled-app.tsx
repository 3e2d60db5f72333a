import { useEffect, useRef } from 'react';
import { Enable as Enable2020 } from '../../2020/enable.tsx';
import { Enabling as Enabling2020 } from '../../2020/frame/enabling.tsx';
import { Welcome as Welcome2020 } from '../../2020/welcome.tsx';
import { Enable as Enable2026 } from '../../2026/enable.tsx';
import { EnableAccountInstance } from '../../2026/frame/enable-account-instance.tsx';
import { Enabling as Enabling2026 } from '../../2026/frame/enabling.tsx';
import { Welcome as Welcome2026 } from '../../2026/welcome.tsx';
import type { IdentityCenterView } from '../contract.ts';
import { useFlashes } from '../flashes.tsx';
import type { HashRoute } from '../hash-route.ts';
import { useInstance } from '../instance-context.tsx';
import { inEdition, nameOn } from '../page-edition.ts';
import { currentRegion } from '../session-data.ts';
import { usePolling } from '../use-polling.ts';
import { Frame } from './frames.tsx';

const Welcome = inEdition('welcome', { '2020': Welcome2020, '2026': Welcome2026 });
const Enable = inEdition('enable', { '2020': Enable2020, '2026': Enable2026 });
const Enabling = inEdition('enable', { '2020': Enabling2020, '2026': Enabling2026 });

/** What `/singlesignon/home` shows in a Region without an instance. */
export function NotEnabledApp({ view, route }: { view: IdentityCenterView; route: HashRoute }) {
  const { reload, href } = useInstance();
  const { show } = useFlashes();
  const enabling = view.state === 'enabling';
  const page = enabling || route.path.startsWith('/enable') ? 'enable' : 'welcome';
  const service = nameOn(page, 'shortService');
  const wasEnabling = useRef(false);
  usePolling(enabling, reload);

  useEffect(() => {
    if (enabling) {
      wasEnabling.current = true;
      show({
        id: 'enabling',
        type: 'in-progress',
        loading: true,
        content: `Enabling ${service}. This takes about 30 seconds.`,
      });
    }
    return () => {
      if (wasEnabling.current) show({ id: 'enabling', type: 'success', content: `${service} is enabled.` });
    };
  }, [enabling, show, service]);

  useEffect(() => {
    // What belonged to an instance that is no more, or is elsewhere, leads nowhere.
    if (route.instanceId) history.replaceState(null, '', `${location.pathname}?region=${currentRegion()}#!/`);
  }, [route.instanceId]);

  return (
    <Frame
      page={page}
      title={`Enable ${service}`}
      wide={!enabling && pageOf(route.path).type === Welcome2026}
      documentTitle={`${service} | ${currentRegion()}`}
      breadcrumbs={route.path === '/' ? [] : [{ text: service, href: href('/') }]}
    >
      {enabling ? <Enabling /> : pageOf(route.path)}
    </Frame>
  );
}

function pageOf(path: string) {
  if (path === '/enable') return <Enable />;
  if (path === '/enable-account-instance') return <EnableAccountInstance />;
  return <Welcome />;
}
