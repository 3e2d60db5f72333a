import { PortalSignIn } from '../2026/portal-sign-in.tsx';
import { mount } from './mount.tsx';

mount(<PortalSignIn />);
