import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { post } from '../../ui/backend.ts';
import type { SettingsView } from '../../ui/contract.ts';

/** Settings, tab "Attributes for access control": one of the page's several "Enable" buttons. */
export function AttributesTab({ view, reload }: { view: SettingsView; reload(): void }) {
  const enabled = view.attributesForAccessControl;
  const change = async () => {
    await post('/settings/attributes-for-access-control', { enabled: !enabled });
    reload();
  };
  return (
    <Container
      header={
        <Header variant="h2" actions={<Button onClick={() => void change()}>{enabled ? 'Disable' : 'Enable'}</Button>}>
          Attributes for access control
        </Header>
      }
    >
      {enabled ? 'No attributes are mapped yet.' : 'Attributes of users are not passed on to AWS accounts.'}
    </Container>
  );
}
