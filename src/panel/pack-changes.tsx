import { linesOf, type PackLine, type PackProblem } from '../core/lab-pack.ts';
import type { LabPack } from '../core/pack-merge.ts';
import { page as pageOf } from '../lab/lab.ts';
import { packProblems, packStrings as strings } from '../ui/strings/packs.ts';
import { format } from '../ui/strings.ts';
import { calledIn } from '../ui/word-card.ts';

/** All that a lab pack changes, each in a line of its own: shown before it is taken up. */
export function PackChanges({ pack }: { readonly pack: LabPack }) {
  const { names = {}, region } = pack;
  return (
    <ul class="pack-changes">
      {linesOf(pack).map((line) => (
        <li key={`${line.page}.${'target' in line ? line.target : ''}.${line.part}`}>{wordLine(line)}</li>
      ))}
      {(Object.keys(names) as (keyof typeof strings.names)[]).map((name) => (
        <li key={name}>{format(strings.setsName, { name: strings.names[name], value: names[name] ?? '' })}</li>
      ))}
      {region && <li>{format(strings.setsRegion, { value: region })}</li>}
    </ul>
  );
}

function wordLine(line: PackLine): string {
  const { page, part } = line;
  const { title, targets } = pageOf(page);
  if (part === 'heading') return format(strings.changed.heading, { page: title, words: quote(line.words) });
  const known = targets[line.target];
  const target = (known && calledIn(known.name, page, undefined)) || line.target;
  const words = part === 'role' ? strings.roles[line.words[0]] : quote(line.words);
  return format(strings.changed[part], { page: title, target, words });
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

/** What is wrong with a pack, in one sentence and what to do. */
export function wordPackProblem({ code, detail = {} }: PackProblem): string {
  return format(packProblems[code], detail);
}
