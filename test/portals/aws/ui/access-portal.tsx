import { AccessPortal as AccessPortal2020 } from '../2020/access-portal.tsx';
import { AccessPortal as AccessPortal2026 } from '../2026/access-portal.tsx';
import { mount } from './mount.tsx';
import { inEdition } from './page-edition.ts';

const AccessPortal = inEdition('access-portal', { '2020': AccessPortal2020, '2026': AccessPortal2026 });
mount(<AccessPortal />);
