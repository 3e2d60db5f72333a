import type { Explained } from '../core/diagnosis.ts';
import { splitTarget } from '../core/target-id.ts';
import { wordingsOf } from '../core/wordings.ts';
import type { TargetId } from '../lab/ids.ts';
import { page as pageOf } from '../lab/lab.ts';
import { editions } from '../lab/model.ts';
import { diagnosticsStrings as strings } from '../ui/strings/diagnostics.ts';

/** Which of the lab's own wordings a candidate says. What the page itself says is never told. */
export function nameOfOption(target: TargetId, { called }: Explained): string {
  const { page, name } = splitTarget(target);
  const names = pageOf(page).targets[name]?.name;
  if (!names || called === undefined) return strings.byPattern;
  return wordingsOf(names, editions[page.startsWith('aws/') ? 'aws' : 'azure'])[called]?.wording ?? strings.byPack;
}
