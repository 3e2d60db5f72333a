import { render } from 'preact';
import { BoardPage } from './board.tsx';

const root = document.getElementById('board');
if (root) render(<BoardPage />, root);
