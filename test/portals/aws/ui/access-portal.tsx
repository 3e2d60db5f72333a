import { AccessPortal } from '../2026/access-portal.tsx';
import { mount } from './mount.tsx';

mount(<AccessPortal />);
