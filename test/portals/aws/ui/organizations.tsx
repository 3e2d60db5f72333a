import { OrganizationsApp } from './apps/organizations-app.tsx';
import { mount } from './mount.tsx';

mount(<OrganizationsApp />);
