import { useState } from 'preact/hooks';
import { type CaptureRecord, currentStep, type Progress } from '../core/progress.ts';
import { captures } from '../lab/captures.ts';
import type { CaptureId, Move, TargetId } from '../lab/ids.ts';
import { step } from '../lab/lab.ts';
import { ask, newId } from '../platform/messages.ts';
import { format, problems, panelStrings as strings } from '../ui/strings.ts';
import { giveFile, sayKept } from './give-file.ts';
import { MetadataVerdict } from './metadata-verdict.tsx';
import { Value } from './value.tsx';
import { TokenNote } from './vault.tsx';

interface Props {
  readonly progress: Progress;
  readonly say: (text: string) => void;
}

/** What is carried from one console to the other: where it came from, what was checked, and what can be done with it. */
export function Captures({ progress, say }: Props) {
  return (
    <section class="captures" aria-labelledby="captures-title">
      <h2 id="captures-title">{strings.captures}</h2>
      <p class="soft">{strings.capturesAbout}</p>
      {(Object.keys(captures) as CaptureId[]).map((id) => (
        <CaptureRow key={id} id={id} progress={progress} say={say} />
      ))}
    </section>
  );
}

function CaptureRow({ id, progress, say }: Props & { id: CaptureId }) {
  const record = progress.captures[id];
  const refusal = progress.refused[id];
  const state = record ? record.state : refusal ? 'invalid' : 'missing';
  return (
    <details class="capture" data-capture={id} data-state={state} open={state === 'invalid' || isOfNow(id, progress)}>
      <summary>
        <span class="name">{captures[id].title}</span>
        <span class="state">{strings.captureStates[state]}</span>
      </summary>
      {record && <Kept id={id} record={record} />}
      {refusal && (
        <p class="warning" role="alert">
          {format(problems[refusal.problem.code], refusal.problem.detail ?? {})}
        </p>
      )}
      <Actions id={id} record={record} say={say} />
    </details>
  );
}

/** Whether the current step takes it up or puts it to use: only then is it unfolded. */
function isOfNow(id: CaptureId, progress: Progress): boolean {
  const current = currentStep(progress);
  const places: readonly TargetId[] = [...captures[id].from, ...captures[id].to].map(({ target }) => target);
  return current !== undefined && (step(current).moves as readonly Move[]).some(({ target }) => places.includes(target));
}

function Kept({ id, record }: { id: CaptureId; record: CaptureRecord }) {
  const { portal, via, region, account, fileName } = record.from;
  const where = [
    portal && strings.sides[portal],
    account && format(strings.account, { account }),
    region,
    strings.via[via],
    fileName,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <p class="soft">
        {format(strings.from, {
          where,
          time: new Date(record.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
        })}
      </p>
      <dl>
        {details(record).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record.doubts.map((doubt) => (
        <p key={doubt.code} class="caution">
          {format(problems[doubt.code], doubt.detail ?? {})}
        </p>
      ))}
      {captures[id].kind.endsWith('metadata') && <MetadataVerdict id={id} summary={record.summary} />}
      {captures[id].secret && <TokenNote />}
    </>
  );
}

function details({ summary }: CaptureRecord): [string, string][] {
  const { entityId, acsUrls, region, tenant, host, tail } = summary;
  const all: [string, string | undefined][] = [
    [strings.details.entityId, entityId],
    [strings.details.acsUrls, acsUrls?.join(' ')],
    [strings.details.region, region],
    [strings.details.tenant, tenant],
    [strings.details.host, host],
    [strings.details.tail, tail && `…${tail}`],
  ];
  return all.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
}

function Actions({ id, record, say }: { id: CaptureId; record: CaptureRecord | undefined; say: (text: string) => void }) {
  const [pasted, setPasted] = useState('');
  const { kind, to, from, secret } = captures[id];
  const isFile = kind.endsWith('metadata');
  const keep = async () => say(sayKept(id, await ask('keep', { capture: id })));
  const fill = async () => {
    const filled = await ask('fill', { capture: id });
    say(filled.filled ? strings.captureStates.filled : filled.say);
  };
  const paste = async () => {
    say(sayKept(id, await ask('give', { id: newId(), capture: id, value: pasted, via: 'paste' })));
    setPasted('');
  };
  return (
    <div class="actions">
      {record && to.length > 0 && (
        <button type="button" class="main" data-action="fill" onClick={() => void fill()}>
          {record.state === 'filled' ? strings.fillAgain : strings.fill}
        </button>
      )}
      {from.some((place) => place.how !== 'download') && (
        <button type="button" data-action="keep" onClick={() => void keep()}>
          {strings.keep}
        </button>
      )}
      {record && <Value id={id} record={record} say={say} />}
      <label class="file">
        {strings.import}
        <input
          type="file"
          data-action="import"
          accept={isFile ? '.xml,text/xml,application/xml,application/samlmetadata+xml' : '.txt,text/plain'}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) void giveFile(id, file).then((kept) => say(sayKept(id, kept)));
            input.value = '';
          }}
        />
      </label>
      {isFile ? (
        <span class="soft">{strings.drop}</span>
      ) : (
        <span class="paste">
          <input
            {...(secret ? ({ type: 'password' } as const) : ({ type: 'text' } as const))}
            autocomplete="off"
            data-action="paste"
            aria-label={`${captures[id].title}: ${strings.paste}`}
            placeholder={strings.paste}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void paste()}
          />
          <button type="button" data-action="paste-keep" disabled={pasted === ''} onClick={() => void paste()}>
            {strings.pasteKeep}
          </button>
        </span>
      )}
    </div>
  );
}
