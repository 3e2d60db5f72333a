import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Diagnosis, FrameDiagnosis } from '../core/diagnosis.ts';
import type { TargetId } from '../lab/ids.ts';
import { page as pageOf } from '../lab/lab.ts';
import { ask } from '../platform/messages.ts';
import { OwnPage } from '../ui/own-page.tsx';
import { saveAsFile } from '../ui/save-as-file.ts';
import { diagnosticsStrings as strings } from '../ui/strings/diagnostics.ts';
import { format } from '../ui/strings.ts';
import { nameOfOption } from './option-name.ts';
import { ProgressRemedies } from './progress-remedies.tsx';

/** What is seen in every open portal frame, and why the current step's target is or is not pointed at. */
export function Diagnostics() {
  const [diagnosis, setDiagnosis] = useState<Diagnosis>();
  const lookAgain = useCallback(() => void ask('diagnose', {}).then(setDiagnosis), []);
  useEffect(() => {
    lookAgain();
    addEventListener('focus', lookAgain);
    return () => removeEventListener('focus', lookAgain);
  }, [lookAgain]);
  if (!diagnosis) return <p role="status">{strings.looking}</p>;
  return (
    <div class="panel diagnostics">
      <header>
        <h1>{strings.title}</h1>
        <p class="soft">{strings.about}</p>
        <p>{diagnosis.step ? format(strings.step, { step: diagnosis.step, target: diagnosis.target ?? '–' }) : strings.noStep}</p>
        <p class="actions">
          <button type="button" class="main" data-action="look-again" onClick={lookAgain}>
            {strings.lookAgain}
          </button>
          <button
            type="button"
            data-action="export-report"
            onClick={() => saveAsFile(reportOf(diagnosis), 'crosswalk-diagnostics.json')}
          >
            {strings.export}
          </button>
        </p>
        <p class="soft">{strings.redacted}</p>
      </header>
      <main>
        {diagnosis.frames.length === 0 && <p class="notice">{strings.noFrames}</p>}
        {diagnosis.frames.map((frame) => (
          <Frame key={`${frame.tab}:${frame.frame}`} frame={frame} target={diagnosis.target} />
        ))}
      </main>
    </div>
  );
}

function Frame({ frame, target }: { readonly frame: FrameDiagnosis; readonly target: TargetId | undefined }) {
  return (
    <section data-frame={`${frame.tab}:${frame.frame}`} data-portal={frame.portal}>
      <h2>{format(strings.frame, { portal: frame.portal, tab: String(frame.tab), frame: String(frame.frame) })}</h2>
      {frame.unknown && <p>{strings.unknown}</p>}
      {frame.pages.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.page}</th>
              <th scope="col">{strings.edition}</th>
              <th scope="col">{strings.confidence}</th>
              <th scope="col">{strings.found}</th>
              <th scope="col">{strings.signals}</th>
            </tr>
          </thead>
          <tbody>
            {frame.pages.map(({ page, edition, confidence, targets, signals }) => (
              <tr key={page} data-page={page} data-edition={edition} data-confidence={confidence}>
                <td title={page}>{pageOf(page).title}</td>
                <td>{edition}</td>
                <td>{Math.round(confidence * 100)} %</td>
                <td>
                  {format(strings.ofTargets, {
                    found: String(Object.keys(targets).length),
                    all: String(Object.keys(pageOf(page).targets).length),
                  })}
                </td>
                <td>{signals.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {target && frame.options.length > 0 && (
        <table>
          <caption>{strings.candidates}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.role}</th>
              <th scope="col">{strings.wording}</th>
              <th scope="col">{strings.score}</th>
              <th scope="col">{strings.where}</th>
              <th scope="col">{strings.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {frame.options.map((option, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: candidates have no identity of their own: they are told without the page's text
              <tr key={index} data-candidate={option.verdict} data-score={option.score}>
                <td>{option.role}</td>
                <td>{nameOfOption(target, option)}</td>
                <td>{option.score}</td>
                <td>
                  {[
                    option.visible ? strings.visible : strings.hidden,
                    option.covered && strings.covered,
                    option.inPart ? '' : strings.otherPart,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </td>
                <td>{strings.verdicts[option.verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The report: ids, scores and counts. Nothing of a page's text, address or value is in it, as none was told. */
function reportOf(diagnosis: Diagnosis): string {
  return `${JSON.stringify({ crosswalk: 'diagnostics', agent: navigator.userAgent.replace(/\([^)]*\)/, ''), ...diagnosis }, null, 2)}\n`;
}

const place = document.getElementById('diagnostics');
if (place)
  render(
    <OwnPage remedies={<ProgressRemedies />}>
      <Diagnostics />
    </OwnPage>,
    place,
  );
