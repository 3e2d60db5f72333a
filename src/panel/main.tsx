import { render } from 'preact';
import { OwnPage } from '../ui/own-page.tsx';
import { Panel } from './panel.tsx';
import { ProgressRemedies } from './progress-remedies.tsx';

const root = document.getElementById('panel');
if (root)
  render(
    <OwnPage remedies={<ProgressRemedies />}>
      <Panel />
    </OwnPage>,
    root,
  );
