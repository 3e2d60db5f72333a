import { useState } from 'react';
import { ActionLink } from '../kit/button.tsx';

/** A token behind bullets until "Show token" is pressed. */
export function Token({ token }: { token: string }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <span className="sso-token ng-binding">{shown ? token : '•'.repeat(40)}</span>{' '}
      <ActionLink text={shown ? 'Hide token' : 'Show token'} onClick={() => setShown((last) => !last)} />
    </>
  );
}
