import { describe, expect, it } from 'vitest';
import { checkCapture } from '../../../src/core/check-capture.ts';
import { newProgress } from '../../../src/core/progress.ts';
import { now } from '../../support/metadata.ts';
import { sentence } from '../bad-input.ts';
import { type BadFile, badFiles } from './cases.ts';
import { awsFile, azureFile, region } from './files.ts';

const files = badFiles();
const check = ({ as, input }: Pick<BadFile, 'as' | 'input'>) =>
  checkCapture(as, Buffer.from(input).toString('base64'), { ...newProgress(now), region }, now);

describe('a metadata file', () => {
  it.each([
    { as: 'azure-metadata' as const, input: Buffer.from(azureFile()) },
    { as: 'azure-metadata' as const, input: Buffer.from(`\ufeff${azureFile()}\n<!-- as it was served -->\n`) },
    { as: 'aws-metadata' as const, input: Buffer.from(awsFile()) },
  ])('that is good is kept without a doubt, and to the byte', async (file) => {
    expect(await check(file)).toMatchObject({ ok: true, value: { doubts: [], value: file.input.toString('base64') } });
  });

  it.each(files.map((file) => [file.name, file] as const))('“%s” is told', async (_, file) => {
    const checked = await check(file);
    const said = checked.ok ? checked.value.doubts : [checked.problem];
    expect({ kept: checked.ok, says: said.map(({ code }) => code) }).toEqual({ kept: file.kept === true, says: [file.says] });
    for (const problem of said) {
      const words = sentence(problem);
      expect(words.length).toBeLessThan(420);
      expect(words).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('has a name of its own in the table', () => {
    expect(files.length).toBeGreaterThanOrEqual(85);
    const names = files.map(({ as, name }) => `${as}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
