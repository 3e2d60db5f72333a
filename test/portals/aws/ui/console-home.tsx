import { ConsoleHomeApp } from '../2026/frame/console-home-app.tsx';
import { mount } from './mount.tsx';

mount(<ConsoleHomeApp />);
