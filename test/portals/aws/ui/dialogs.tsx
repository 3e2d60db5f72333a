import { DeleteConfiguration as DeleteConfiguration2020 } from '../2020/delete-configuration.tsx';
import { GenerateToken as GenerateToken2020 } from '../2020/generate-token.tsx';
import { InboundProvisioning as InboundProvisioning2020 } from '../2020/inbound-provisioning.tsx';
import { DeleteConfiguration } from '../2026/delete-configuration.tsx';
import { GenerateToken } from '../2026/generate-token.tsx';
import { InboundProvisioning } from '../2026/inbound-provisioning.tsx';
import { inEdition } from './page-edition.ts';

// Dialogs count as pages of their own: each comes in its own edition, whatever that of the page it opens over.
export const InboundProvisioningDialog = inEdition('inbound-provisioning', {
  '2020': InboundProvisioning2020,
  '2026': InboundProvisioning,
});
export const GenerateTokenDialog = inEdition('generate-token', { '2020': GenerateToken2020, '2026': GenerateToken });
export const DeleteConfigurationDialog = inEdition('delete-configuration', {
  '2020': DeleteConfiguration2020,
  '2026': DeleteConfiguration,
});
