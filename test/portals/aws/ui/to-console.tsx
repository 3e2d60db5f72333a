import { useEffect, useState } from 'react';
import { errorText, post } from './backend.ts';

/** `#/console?account_id=…&role_name=…` in the portal: on to the console, in that role. */
export function ToConsole({ query }: { query: URLSearchParams }) {
  const [error, setError] = useState('');
  const accountId = query.get('account_id') ?? '';
  const role = query.get('role_name') ?? '';
  useEffect(() => {
    post<{ location: string }>('/federation', { accountId, role })
      .then((answer) => location.replace(answer.location))
      .catch((thrown: unknown) => setError(errorText(thrown)));
  }, [accountId, role]);
  return <main className="portal-main">{error === '' ? 'Signing in to the console' : <p role="alert">{error}</p>}</main>;
}
