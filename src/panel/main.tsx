import { render } from 'preact';
import { Panel } from './panel.tsx';

const root = document.getElementById('panel');
if (root) render(<Panel />, root);
