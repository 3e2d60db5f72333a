import { OrganizationApp } from '../2026/frame/organization-app.tsx';
import { mount } from './mount.tsx';

mount(<OrganizationApp />);
