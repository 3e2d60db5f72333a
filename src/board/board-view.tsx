import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { format } from '../ui/strings.ts';
import { Announce } from './announce.tsx';
import { AddCards } from './cards.tsx';
import { ClassCodes } from './codes.tsx';
import { Detail } from './detail.tsx';
import { Dialog } from './dialog.tsx';
import { Exports } from './exports.tsx';
import type { Given } from './given-cards.ts';
import { Head, Notices, type Opened, Tiles } from './head.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { HelpQueue, type OwnName } from './help-queue.tsx';
import { Projector } from './projector.tsx';
import type { Session } from './session.ts';
import { Table } from './table.tsx';
import { Tools } from './tools.tsx';
import { useLive } from './use-live.ts';

interface Props {
  readonly session: Session;
  readonly ownName: OwnName;
  /** What became of the cards given last. */
  readonly result: ComponentChild;
  give(given: Promise<Given> | Given): void;
  /** The other classes, and how to make one. */
  start(close: () => void): ComponentChild;
}

/** One class, open. */
export function BoardView({ session, ownName, result, give, start }: Props) {
  const { live } = session;
  const { counts, heat } = useLive(live, 'class');
  const [opened, open] = useState<Opened>();
  const [isProjecting, project] = useState(false);
  const { selected, select, close: deselect, table } = useSelection();
  const close = () => open(undefined);
  const choose = useCallback((step: string) => live.arrange({ text: step }), [live]);
  const leave = useCallback(() => project(false), []);
  useTitle(session, counts.hands);
  if (isProjecting) return <Projector session={session} leave={leave} />;
  return (
    <>
      <Head session={session} open={open} project={() => project(true)} />
      <div class="columns">
        <main ref={table}>
          {result}
          <Notices session={session} />
          <Tiles counts={counts} isLive={session.lineState !== 'none'} />
          <HeatStrip heat={heat} people={counts.people} chosen={live.arrangement.text} choose={choose} />
          {counts.people === 0 ? (
            <p class="empty">{session.lineState === 'none' ? strings.empty.cards : strings.empty.live}</p>
          ) : (
            <>
              <Tools live={live} />
              <Table session={session} selected={selected} select={select} />
            </>
          )}
        </main>
        <aside>
          {selected !== undefined && <Detail session={session} id={selected} ownName={ownName} close={deselect} />}
          <HelpQueue session={session} overview={live.overview} ownName={ownName} select={select} />
        </aside>
      </div>
      {opened === 'announce' && <Announce session={session} close={close} />}
      {opened === 'export' && <Exports session={session} close={close} />}
      {opened === 'code' && session.kept.keys && <ClassCodes keys={session.kept.keys} close={close} />}
      {opened === 'cards' && <AddCards give={give} close={close} />}
      {opened === 'classes' && (
        <Dialog title={classStrings.classes} name="classes" close={close}>
          {start(close)}
        </Dialog>
      )}
    </>
  );
}

/** Whose detail is shown; the focus returns to their row when it is closed. */
function useSelection() {
  const [selected, select] = useState<string>();
  const table = useRef<HTMLElement>(null);
  const close = useCallback(() => {
    select((id) => {
      table.current?.querySelector<HTMLElement>(`tr[data-id="${id}"] button.name`)?.focus();
      return undefined;
    });
  }, []);
  return { selected, select, close, table };
}

/** The page's title says which class it is, and how many hands are up, so that it is seen from another tab. */
function useTitle({ kept, lineState }: Session, hands: number): void {
  const name = lineState === 'none' ? classStrings.cardsOnly : kept.name;
  useEffect(() => {
    const title = format(strings.titleOf, { name });
    document.title = hands === 0 ? title : format(strings.titleHands, { count: String(hands), title });
    return () => {
      document.title = strings.title;
    };
  }, [name, hands]);
}
