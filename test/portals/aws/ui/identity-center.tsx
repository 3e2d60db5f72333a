import { IdentityCenterApp } from './apps/identity-center-app.tsx';
import { mount } from './mount.tsx';

mount(<IdentityCenterApp />);
