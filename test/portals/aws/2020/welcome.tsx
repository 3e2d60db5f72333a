import { useEnable } from '../ui/use-enable.ts';
import { Alert } from './kit/alert.tsx';
import { Button } from './kit/button.tsx';
import { Box } from './kit/layout.tsx';

/** aws/welcome: the service in a Region where it is not enabled. */
export function Welcome() {
  const { begin, error } = useEnable();
  return (
    <div className="sso-welcome">
      <h1>AWS Single Sign-On</h1>
      <p className="sso-welcome-lead">Manage access to your AWS accounts and cloud applications in one place</p>
      {error !== '' && <Alert type="error">{error}</Alert>}
      <Button variant="primary" text="Enable AWS SSO" onClick={begin} />
      <div className="sso-columns">
        <Box title="Manage access centrally">Say once who may enter which of your accounts.</Box>
        <Box title="Keep your directory">Connect the directory where your users already are.</Box>
        <Box title="One portal for users">People find all their accounts and applications in one place.</Box>
      </div>
    </div>
  );
}
