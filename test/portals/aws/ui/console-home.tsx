import { ConsoleHomeApp } from './apps/console-home-app.tsx';
import { mount } from './mount.tsx';

mount(<ConsoleHomeApp />);
