import { useState } from 'preact/hooks';
import { currentStep, finished, type Progress } from '../core/progress.ts';
import { lab, labStepIds } from '../lab/lab.ts';
import { askForConsoles } from '../platform/permissions.ts';
import { format, panelStrings as strings } from '../ui/strings.ts';
import { Captures } from './captures.tsx';
import { ClassBar } from './class/class-bar.tsx';
import { ClassSection } from './class/class-section.tsx';
import { useFileDrop } from './give-file.ts';
import { Now } from './now.tsx';
import { Preflight } from './preflight.tsx';
import { Prerequisites } from './prerequisites.tsx';
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
  return (
    <div class={dropping ? 'panel dropping' : 'panel'}>
      <Head progress={progress} />
      <ClassBar progress={progress} />
      <main>
        {!sees && (
          <div class="notice" role="alert">
            <p>{strings.notSeeing}</p>
            <button type="button" class="main" data-action="see-consoles" onClick={() => void askForConsoles()}>
              {strings.grant}
            </button>
          </div>
        )}
        <Troubles say={say} />
        <p class="said" role="status">
          {said}
        </p>
        {step ? (
          <Now step={step} progress={progress} sighting={sighting} seenPrivately={seenPrivately.includes(step)} />
        ) : (
          finished(progress) && <p class="notice good">{strings.allDone}</p>
        )}
        <Prerequisites progress={progress} />
        <Captures progress={progress} say={say} />
        <Preflight progress={progress} />
        <Vault progress={progress} say={say} />
        <SectionList progress={progress} sighting={sighting} seenPrivately={seenPrivately} />
        <Troubleshooting progress={progress} sighting={sighting} />
        <ClassSection progress={progress} />
        <Settings progress={progress} say={say} />
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
