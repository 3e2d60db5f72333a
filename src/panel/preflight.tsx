import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../core/progress.ts';
import { checkEndpoint } from '../core/scim/check-endpoint.ts';
import { type Finding, isGood } from '../core/scim/preflight.ts';
import { ask } from '../platform/messages.ts';
import { giveBackHost, mayAskHost, requestHost } from '../platform/scim-permission.ts';
import type { Tried } from '../protocol.ts';
import { findings, notTried, preflightStrings as strings } from '../ui/strings/preflight.ts';
import { format } from '../ui/strings.ts';

/** Asks AWS whether it takes what was kept, on a click and with the host granted in that click. There once both are kept. */
export function Preflight({ progress }: { readonly progress: Progress }) {
  const kept = progress.captures['scim-endpoint']?.value;
  const endpoint = kept === undefined ? undefined : checkEndpoint(kept);
  const host = endpoint?.ok ? endpoint.value.summary.host : undefined;
  const token = progress.captures['scim-token'];
  if (!host || !token) return null;
  // What AWS said of another token says nothing of this one.
  return <Asking key={`${host} ${token.at}`} host={host} />;
}

function Asking({ host }: { readonly host: string }) {
  const [tried, setTried] = useState<Tried | 'asking' | undefined>();
  const [said, say] = useState('');
  const [allowed, setAllowed] = useState(false);
  useEffect(() => void mayAskHost(host).then(setAllowed), [host]);
  const start = async () => {
    say('');
    setTried('asking');
    const granted = await requestHost(host).catch(() => false);
    setAllowed(granted);
    if (!granted) say(strings.refused);
    setTried(granted ? await ask('try-endpoint', {}) : undefined);
  };
  const giveBack = async () => {
    await giveBackHost(host);
    setAllowed(false);
    say(format(strings.gaveBack, { host }));
  };
  return (
    <section class="preflight" aria-labelledby="preflight-title">
      <h3 id="preflight-title">{strings.title}</h3>
      <p class="soft">{format(strings.about, { host })}</p>
      <p class="actions">
        <button type="button" data-action="try-endpoint" disabled={tried === 'asking'} onClick={() => void start()}>
          {tried === undefined || tried === 'asking' ? strings.ask : strings.again}
        </button>
        {allowed && tried !== 'asking' && (
          <button type="button" data-action="give-back-host" onClick={() => void giveBack()}>
            {strings.giveBack}
          </button>
        )}
      </p>
      <div role="status" data-tried={stateOf(tried)}>
        {said && <p>{said}</p>}
        {tried === 'asking' && <p>{strings.asking}</p>}
        {tried && tried !== 'asking' && <Outcome tried={tried} host={host} />}
      </div>
    </section>
  );
}

function Outcome({ tried, host }: { readonly tried: Tried; readonly host: string }) {
  if ('why' in tried) return <p class="warning">{notTried[tried.why]}</p>;
  const last = tried.findings.at(-1);
  return (
    <>
      <ul class="findings">
        {tried.findings.map((finding) => (
          <Row key={finding.question} finding={finding} />
        ))}
      </ul>
      {last && isGood(last) && <p class="notice good">{strings.good}</p>}
      {last?.code === 'unreachable' && (
        <p>
          <a href={`https://${host}/`} target="_blank" rel="noreferrer">
            {format(strings.openHost, { host })}
          </a>
        </p>
      )}
      {last?.detail.requestId && !isGood(last) && <p class="soft">{format(strings.request, last.detail)}</p>}
    </>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const good = isGood(finding);
  const sentence = format(findings[finding.code], finding.detail);
  return (
    <li class={good ? 'notice good' : 'warning'} data-finding={finding.code}>
      {good ? `${strings.questions[finding.question]} ${sentence}` : sentence}
    </li>
  );
}

/** For whoever drives the panel: what came of it, in a word. */
function stateOf(tried: Tried | 'asking' | undefined): string {
  if (!tried || tried === 'asking') return tried ?? 'not';
  return 'why' in tried ? tried.why : (tried.findings.at(-1)?.code ?? 'not');
}
