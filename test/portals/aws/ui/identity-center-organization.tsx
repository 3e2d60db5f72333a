import { OrganizationApp } from './apps/organization-app.tsx';
import { mount } from './mount.tsx';

mount(<OrganizationApp />);
