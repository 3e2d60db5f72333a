import { useState } from 'react';
import { errorText, send } from '../../ui/backend.ts';
import type { ConnectionResult } from '../../ui/contract.ts';
import { notify } from '../../ui/frame/portal-link.ts';
import type { Credentials } from './credential-fields.tsx';

/** Credentials being edited, and the two things that can be done with them. `path`: the application's provisioning. */
export function useCredentials(path: string, begin: Credentials) {
  const [value, setValue] = useState(begin);
  const [result, setResult] = useState<ConnectionResult>();
  const [isBusy, setBusy] = useState(false);
  const body = {
    tenantUrl: value.tenantUrl.trim(),
    ...(value.secretToken === undefined ? {} : { secretToken: value.secretToken }),
  };
  const run = async (title: string, done: string, request: () => Promise<ConnectionResult>): Promise<boolean> => {
    setBusy(true);
    setResult(undefined);
    try {
      const found = await request();
      setResult(found);
      notify(title, found.ok ? done : found.message, !found.ok);
      return found.ok;
    } catch (error) {
      notify(title, errorText(error), true);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    value,
    result,
    isBusy,
    canUse: value.method === 'bearer' && value.tenantUrl.trim() !== '' && !isBusy,
    change(changed: Credentials) {
      setValue(changed);
      setResult(undefined);
    },
    reset: () => setValue(begin),
    test: () =>
      run('Testing connection', 'The supplied credentials are authorized to enable provisioning', () =>
        send<ConnectionResult>(`${path}/test-connection`, body),
      ),
    save: () =>
      run('Provisioning configuration', 'The configuration was saved.', () =>
        send<ConnectionResult>(`${path}/credentials`, body, 'PUT'),
      ),
  };
}
