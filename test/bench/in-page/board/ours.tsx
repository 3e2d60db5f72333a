import { render } from 'preact';
import { BoardView } from '../../../../src/board/board-view.tsx';
import { cardsOnly } from '../../../../src/board/kept-classes.ts';
import { Session } from '../../../../src/board/session.ts';
import type { Contender, Room } from './contender.ts';

/** The whole board with all its parts, as an instructor has it before them; only its line to a broker is missing. It keeps what changes. */
export async function ours({ root }: Room): Promise<Contender & { keep(): Promise<void> }> {
  const session = await Session.open(cardsOnly);
  const { board, live } = session;
  root.className = 'board';
  const own = { name: 'Eva', keep: () => undefined };
  return {
    show(people) {
      for (const { id, report } of people) board.takeReport(id, report, 'live', Date.now());
      live.arrange({});
      render(<BoardView session={session} ownName={own} result={null} give={() => undefined} start={() => null} />, root);
    },
    byName: () => live.arrange({ sort: 'name' }),
    reportOf: (id) => board.rows.get(id)?.report,
    take(id, report) {
      board.takeReport(id, report, 'live', Date.now());
      // As its line to the broker does: what changed is kept every three seconds besides.
      session.heard();
    },
    inSight() {
      const scroll = root.querySelector('.table-scroll')?.getBoundingClientRect();
      const head = root.querySelector('.participants thead')?.getBoundingClientRect();
      if (!scroll || !head) return [];
      return Array.from(root.querySelectorAll<HTMLElement>('tr[data-id]')).flatMap((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return row.dataset.id && top >= head.bottom - 1 && bottom <= scroll.bottom + 1 ? [row.dataset.id] : [];
      });
    },
    stepShownOf: (id) => root.querySelector(`tr[data-id="${id}"] .step b:not(.finished)`)?.textContent ?? '',
    keep() {
      board.markUnsaved(board.rows.keys());
      session.heard();
      return session.keep();
    },
  };
}
