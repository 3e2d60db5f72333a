import { render } from 'preact';
import { OwnPage } from '../ui/own-page.tsx';
import { BoardPage } from './board.tsx';
import { BoardRemedies } from './board-remedies.tsx';

const root = document.getElementById('board');
if (root)
  render(
    <OwnPage remedies={<BoardRemedies />}>
      <BoardPage />
    </OwnPage>,
    root,
  );
