import { useState } from 'react';
import { errorText, post } from './backend.ts';
import { useInstance } from './instance-context.tsx';
import { isSince } from './page-edition.ts';

/** What the welcome screen's button does, and what the page after it does until the console of today. */
export function useEnable() {
  const { view, go, reload } = useInstance();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  /** Enables at once, with an organization if there is none. */
  const enable = async () => {
    setBusy(true);
    try {
      if (view.organization === 'none') await post('/organization');
      await post('/identity-center/enable', { kind: 'organization', multiAccountPermissions: true });
      reload();
    } catch (thrown) {
      setError(errorText(thrown));
      setBusy(false);
    }
  };
  /** With an organization there was nothing more to ask, before instances were configured. */
  const begin = () => {
    if (view.organization === 'all-features' && !isSince('2026', 'enable')) void enable();
    else go('/enable');
  };
  return { begin, enable, error, busy };
}
