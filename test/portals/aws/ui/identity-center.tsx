import { IdentityCenterApp } from '../2026/frame/identity-center-app.tsx';
import { mount } from './mount.tsx';

mount(<IdentityCenterApp />);
