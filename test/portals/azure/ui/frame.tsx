import './frame/style-nonce.ts';
import { createRoot } from 'react-dom/client';
import { FrameApplication } from '../2026/frame/frame-application.tsx';
import { registerFrameIcons } from './frame/register-icons.tsx';

registerFrameIcons();
const root = document.getElementById('app');
if (root) createRoot(root).render(<FrameApplication />);
