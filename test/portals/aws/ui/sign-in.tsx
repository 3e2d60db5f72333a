import { SignIn } from '../2026/sign-in.tsx';
import { mount } from './mount.tsx';

mount(<SignIn />);
