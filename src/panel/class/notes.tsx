import { useState } from 'preact/hooks';
import type { ClassView } from '../../core/class/membership.ts';
import { joinedStrings as strings } from '../../ui/strings/class.ts';

/** What the instructor says now, to everybody and to this one: with a way to put it away, and to read it again. */
export function Notes({ joined: { note, noteTo } }: { readonly joined: NonNullable<ClassView['joined']> }) {
  const [putAway, putAwayUpTo] = useState(0);
  const said = [
    ...(noteTo?.text ? [{ kind: 'noteTo', ...noteTo } as const] : []),
    ...(note?.text ? [{ kind: 'note', ...note } as const] : []),
  ];
  const fresh = said.filter(({ sequence }) => sequence > putAway);
  const newest = Math.max(0, ...said.map(({ sequence }) => sequence));
  return (
    <>
      <div role="status">
        {fresh.map(({ kind, text, at }) => (
          <p key={kind} class="notice note" data-note={kind}>
            <strong>{strings[kind]}</strong> <time class="soft">{clock(at)}</time>
            <span class="words">{text}</span>
          </p>
        ))}
      </div>
      {fresh.length > 0 && (
        <button type="button" data-action="put-notes-away" onClick={() => putAwayUpTo(newest)}>
          {strings.dismiss}
        </button>
      )}
      {fresh.length === 0 && said.length > 0 && (
        <button type="button" data-action="show-notes" onClick={() => putAwayUpTo(0)}>
          {strings.show}
        </button>
      )}
    </>
  );
}

function clock(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
