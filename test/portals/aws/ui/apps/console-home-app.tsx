import { ConsoleHome as ConsoleHome2020 } from '../../2020/console-home.tsx';
import { RoleConsole as RoleConsole2020 } from '../../2020/role-console.tsx';
import { ConsoleHome as ConsoleHome2026 } from '../../2026/console-home.tsx';
import { RoleConsole as RoleConsole2026 } from '../../2026/role-console.tsx';
import { inEdition } from '../page-edition.ts';
import { sessionData } from '../session-data.ts';
import { ConsoleShell } from './console-shell.tsx';
import { Frame } from './frames.tsx';

const ConsoleHome = inEdition('console-home', { '2020': ConsoleHome2020, '2026': ConsoleHome2026 });
const RoleConsole = inEdition('role-console', { '2020': RoleConsole2020, '2026': RoleConsole2026 });

/** The console's home; somebody in a role finds a few resources there to try permissions on. */
export function ConsoleHomeApp() {
  const inRole = sessionData().sessionARN.includes(':assumed-role/');
  return (
    <ConsoleShell>
      <Frame page={inRole ? 'role-console' : 'console-home'} title="Console Home" documentTitle="Console Home | Console Home">
        {inRole ? <RoleConsole /> : <ConsoleHome />}
      </Frame>
    </ConsoleShell>
  );
}
