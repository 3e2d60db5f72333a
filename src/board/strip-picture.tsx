import { type Look, markHeight, type Strip, stripSize } from './strip.ts';

const looks: readonly Look[] = ['todo', 'skipped', 'done', 'here'];
const whole = `0 0 ${stripSize.width} ${stripSize.height}`;
const withoutMark = `0 ${markHeight} ${stripSize.width} ${stripSize.height - markHeight}`;

/**
 * A participant's steps, drawn: one element for all steps of a look, so that a row of the table stays small. `label` is
 * what it is called; where it is left out, the picture says nothing that is not said beside it, and has no mark.
 */
export function StripPicture({ strip, label }: { readonly strip: Strip; readonly label?: string }) {
  return (
    <svg
      class="strip"
      viewBox={label ? whole : withoutMark}
      preserveAspectRatio="none"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {looks.map((look) => strip.paths[look] && <path key={look} class={look} d={strip.paths[look]} />)}
    </svg>
  );
}
