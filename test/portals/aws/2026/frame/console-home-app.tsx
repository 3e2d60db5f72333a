import { sessionData } from '../../ui/session-data.ts';
import { ConsoleHome } from '../console-home.tsx';
import { RoleConsole } from '../role-console.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { ConsoleShell } from './console-shell.tsx';

/** The console's home; somebody in a role finds a few resources there to try permissions on. */
export function ConsoleHomeApp() {
  const inRole = sessionData().sessionARN.includes(':assumed-role/');
  return (
    <ConsoleShell>
      <ConsoleFrame title="Console Home" documentTitle="Console Home | Console Home">
        {inRole ? <RoleConsole /> : <ConsoleHome />}
      </ConsoleFrame>
    </ConsoleShell>
  );
}
