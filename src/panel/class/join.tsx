import { useEffect, useState } from 'preact/hooks';
import { type Invite, type ReadCode, readClassCode } from '../../core/class/invite.ts';
import type { Attendee, Report } from '../../core/class/report.ts';
import type { Progress } from '../../core/progress.ts';
import { ask } from '../../platform/messages.ts';
import { askToReport } from '../../platform/permissions.ts';
import { codeProblems, reportStrings, joinStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import type { AttendeeDraft } from './attendee-fields.tsx';
import { ReportList } from './report-list.tsx';

interface Props {
  readonly draft: AttendeeDraft;
  readonly progress: Progress;
  /** Something was pressed for which the name is needed. */
  readonly asked: () => void;
}

/** Joining: the code, what class it is, exactly what will be reported, and only then the button. */
export function Join({ draft, progress, asked }: Props) {
  const [code, setCode] = useState(codeInAddress);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const read = useRead(code);
  const report = usePreview(draft.attendee, progress);
  const join = async () => {
    setProblem('');
    asked();
    const { attendee } = draft;
    if (!attendee || !read?.ok) return;
    setBusy(true);
    try {
      if (!(await askToReport())) return setProblem(strings.notAllowed);
      const answer = await ask('join-class', { code, attendee });
      if (!answer.joined) setProblem(codeProblems[answer.problem]);
    } catch {
      setProblem(strings.notKept);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      aria-labelledby="join-title"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <h3 id="join-title">{strings.title}</h3>
      <p class="soft">{strings.about}</p>
      <label>
        {strings.code}
        <textarea
          name="class-code"
          rows={2}
          spellcheck={false}
          autocomplete="off"
          value={code}
          aria-invalid={read?.ok === false}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      {read?.ok === false && (
        <p class="warning" role="alert" data-code-problem={read.problem}>
          {codeProblems[read.problem]}
        </p>
      )}
      {read?.ok && (
        <>
          <p class="notice good" role="status" data-class={read.value.id}>
            {format(strings.named, { name: read.value.name, host: hostOf(read.value) })}
          </p>
          <h4>{reportStrings.title}</h4>
          {report && <ReportList report={report} names={progress.names} />}
        </>
      )}
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      {read?.ok && (
        <button type="submit" class="main" data-action="join-class" disabled={isBusy}>
          {isBusy ? strings.joining : strings.join}
        </button>
      )}
    </form>
  );
}

export function hostOf({ broker }: Pick<Invite, 'broker'>): string {
  return URL.canParse(broker) ? new URL(broker).host : broker;
}

/** A link that the browser opened brings the code along; whether to join is still asked. */
function codeInAddress(): string {
  const [, code = ''] = /^#join=(.*)$/.exec(location.hash) ?? [];
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

function useRead(code: string): ReadCode<Invite> | undefined {
  const [read, setRead] = useState<{ readonly code: string; readonly is: ReadCode<Invite> }>();
  useEffect(() => {
    void readClassCode(code).then((is) => setRead({ code, is }));
  }, [code]);
  return code.trim() !== '' && read?.code === code ? read.is : undefined;
}

/** The very report that would be made now; a name that can't be used yet stands in it as nothing. */
export function usePreview(attendee: Attendee | undefined, progress: Progress): Report | undefined {
  const [report, setReport] = useState<Report>();
  const about = JSON.stringify(attendee ?? { name: '…' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the background reads progress itself; it is asked again when it has changed.
  useEffect(() => {
    void ask('preview-report', { attendee: JSON.parse(about) }).then(
      (answer) => setReport(answer.report),
      () => undefined,
    );
  }, [about, progress]);
  return report;
}
