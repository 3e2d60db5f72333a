import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { currentStep, finished, type Progress } from '../core/progress.ts';
import { lab, labStepIds } from '../lab/lab.ts';
import { askForConsoles } from '../platform/permissions.ts';
import { Part } from '../ui/own-page.tsx';
import { format, panelStrings as strings } from '../ui/strings.ts';
import { Captures } from './captures.tsx';
import { ClassBar } from './class/class-bar.tsx';
import { ClassSection } from './class/class-section.tsx';
import { useFileDrop } from './give-file.ts';
import { Now } from './now.tsx';
import { Preflight } from './preflight.tsx';
import { Prerequisites } from './prerequisites.tsx';
import { ProgressRemedies } from './progress-remedies.tsx';
import { SectionList } from './section-list.tsx';
import { Settings } from './settings.tsx';
import { Troubles } from './troubles.tsx';
import { Troubleshooting } from './troubleshooting.tsx';
import { Vault } from './vault.tsx';
import { useProgress, useSeenPrivately, useSeesConsoles, useSighting } from './watched.ts';

/** The side panel, sidebar or tab: enough to finish the lab with no overlay at all. */
export function Panel() {
  const progress = useProgress();
  const sighting = useSighting();
  const seenPrivately = useSeenPrivately();
  const sees = useSeesConsoles();
  const [said, say] = useState('');
  const dropping = useFileDrop(say);
  if (!progress) return null;
  const step = currentStep(progress);
  // Each by itself: what stops one of them leaves the others, with which the lab goes on.
  const part = (children: ComponentChildren) => (
    <Part of={progress} remedies={<ProgressRemedies />}>
      {children}
    </Part>
  );
  return (
    <div class={dropping ? 'panel dropping' : 'panel'}>
      <Head progress={progress} />
      {part(<ClassBar progress={progress} />)}
      <main>
        {!sees && (
          <div class="notice" role="alert">
            <p>{strings.notSeeing}</p>
            <button type="button" class="main" data-action="see-consoles" onClick={() => void askForConsoles()}>
              {strings.grant}
            </button>
          </div>
        )}
        {part(<Troubles say={say} />)}
        <p class="said" role="status">
          {said}
        </p>
        {part(
          step ? (
            <Now step={step} progress={progress} sighting={sighting} seenPrivately={seenPrivately.includes(step)} />
          ) : (
            finished(progress) && <p class="notice good">{strings.allDone}</p>
          ),
        )}
        {part(<Prerequisites progress={progress} />)}
        {part(<Captures progress={progress} say={say} />)}
        {part(<Preflight progress={progress} />)}
        {part(<Vault progress={progress} say={say} />)}
        {part(<SectionList progress={progress} sighting={sighting} seenPrivately={seenPrivately} />)}
        {part(<Troubleshooting progress={progress} sighting={sighting} />)}
        {part(<ClassSection progress={progress} />)}
        {part(<Settings progress={progress} say={say} />)}
      </main>
    </div>
  );
}

function Head({ progress }: { progress: Progress }) {
  const done = labStepIds.filter((id) => progress.steps[id]).length;
  const total = labStepIds.length;
  return (
    <header>
      <h1>{strings.title}</h1>
      <p class="soft">{lab.title}</p>
      <progress value={done} max={total} aria-label={format(strings.progress, { done: String(done), total: String(total) })} />
      <p class="soft">{format(strings.progress, { done: String(done), total: String(total) })}</p>
    </header>
  );
}
