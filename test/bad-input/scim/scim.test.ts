import { describe, expect, it } from 'vitest';
import { checkCapture } from '../../../src/core/check-capture.ts';
import { type CaptureRecord, newProgress, type Progress } from '../../../src/core/progress.ts';
import { format, problems } from '../../../src/ui/strings.ts';
import { type BadInput, cases, token } from './cases.ts';

function progressWith({ region, issuerRegion, before }: NonNullable<BadInput['known']>): Progress {
  const record = { state: 'ready', at: 0, from: { via: 'page' }, summary: {}, doubts: [] } as const satisfies CaptureRecord;
  return {
    ...newProgress(0),
    ...(region ? { region } : {}),
    captures: {
      ...(issuerRegion ? { 'aws-metadata': { ...record, summary: { region: issuerRegion } } } : {}),
      ...(before ? { 'scim-endpoint': { ...record, value: before } } : {}),
    },
  };
}

async function checked({ capture, input, known = {} }: BadInput) {
  const result = await checkCapture(capture, input, progressWith(known), 0);
  const said = result.ok ? result.value.doubts : [result.problem];
  return {
    kept: result.ok ? result.value.value : undefined,
    said: said.map(({ code, detail = {} }) => format(problems[code], detail)),
    result,
  };
}

describe('an endpoint or a token as people give it', () => {
  it.each(cases)('$capture, $name: $says', async (one) => {
    const { kept, said } = await checked(one);
    expect(kept).toBe(one.keeps);
    if (one.says === undefined) expect(said).toEqual([]);
    else expect(said).toEqual([expect.stringContaining(one.says)]);
    for (const sentence of said) expect(sentence).not.toMatch(/\{\w+\}/);
  });

  it.each(cases)('$capture, $name: nothing of a token is told but its end', async (one) => {
    const { result } = await checked(one);
    const told = JSON.stringify(result.ok ? [result.value.summary, result.value.doubts] : result.problem);
    for (let at = 0; at + 8 <= token.length; at++)
      expect(told.toLowerCase()).not.toContain(token.slice(at, at + 8).toLowerCase());
  });

  it('are told apart: no two kinds of mistake share a name', () => {
    expect(new Set(cases.map(({ capture, name }) => `${capture} ${name}`)).size).toBe(cases.length);
  });
});
