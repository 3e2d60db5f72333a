import { OrganizationsApp } from '../2026/frame/organizations-app.tsx';
import { mount } from './mount.tsx';

mount(<OrganizationsApp />);
