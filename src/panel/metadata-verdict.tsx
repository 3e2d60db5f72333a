import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { compareThumbprint } from '../core/metadata/thumbprint.ts';
import type { CaptureSummary } from '../core/progress.ts';
import type { CaptureId } from '../lab/ids.ts';
import { verdictStrings as strings } from '../ui/strings/metadata.ts';
import { format } from '../ui/strings.ts';

interface Props {
  readonly id: CaptureId;
  readonly summary: CaptureSummary;
}

const day = 86_400_000;

/** What was found out of a metadata file, in words that say what it proves; and what a person has to compare. */
export function MetadataVerdict({ id, summary }: Props) {
  const rows = [...signature(id, summary), ...certificate(summary)];
  if (rows.length === 0) return null;
  return (
    <section class="verdict" aria-label={strings.title}>
      <h3>{strings.title}</h3>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {summary.thumbprint && <Compare summary={summary} />}
    </section>
  );
}

function signature(id: CaptureId, { isSigned }: CaptureSummary): [string, ComponentChildren][] {
  // Progress of an earlier version does not say.
  if (isSigned === undefined) return [];
  const unsigned = id === 'aws-metadata' ? strings.awsUnsigned : strings.unsigned;
  return [
    [
      strings.signature,
      <span key="signed" data-signed={String(isSigned)}>
        {isSigned ? strings.verified : unsigned}
      </span>,
    ],
  ];
}

function certificate(summary: CaptureSummary): [string, ComponentChildren][] {
  const { thumbprint, sha256, certificateName, keyBits, signedWith, validFrom, validUntil } = summary;
  const rows: [string, ComponentChildren][] = [];
  if (certificateName) rows.push([strings.certificate, certificateName]);
  if (keyBits && signedWith) rows.push([strings.key, format(strings.keyIs, { bits: String(keyBits), hash: signedWith })]);
  if (validFrom !== undefined && validUntil !== undefined)
    rows.push([strings.valid, format(strings.validFromTo, validity(validFrom, validUntil))]);
  if (thumbprint)
    rows.push([
      strings.sha1,
      <code key="sha1" data-thumbprint="SHA-1">
        {thumbprint}
      </code>,
    ]);
  if (sha256)
    rows.push([
      strings.sha256,
      <code key="sha256" data-thumbprint="SHA-256">
        {sha256}
      </code>,
    ]);
  return rows;
}

function validity(from: number, until: number): { from: string; to: string; days: string } {
  const isoDate = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: isoDate(from), to: isoDate(until), days: String(Math.max(0, Math.floor((until - Date.now()) / day))) };
}

/** A person compares with a console's own page; digit by digit nobody does it, so the two are laid side by side here. */
function Compare({ summary }: Pick<Props, 'summary'>) {
  const [pasted, setPasted] = useState('');
  const result = pasted.trim() === '' ? undefined : compareThumbprint(pasted, summary);
  const said = { same: strings.same, different: strings.different, none: strings.noThumbprint };
  return (
    <>
      <p class="soft">{strings.compareAbout}</p>
      <input
        class="compare"
        type="text"
        autocomplete="off"
        spellcheck={false}
        data-action="compare-thumbprint"
        aria-label={strings.compare}
        placeholder={strings.compare}
        value={pasted}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <div role="status">
        {result && (
          <p class={result === 'same' ? 'notice good' : 'caution'} data-compared={result}>
            {said[result]}
          </p>
        )}
      </div>
    </>
  );
}
