import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type KeptClass, ownNameKept } from '../platform/stored-classes.ts';
import { boardStrings } from '../ui/strings/board.ts';
import { classStrings as strings } from '../ui/strings/board-class.ts';
import { BoardView } from './board-view.tsx';
import { CardsResult, useGivenCards } from './cards.tsx';
import { type CardsOutcome, type Given, outcomeOf } from './given-cards.ts';
import { cardsOnly, openClass, readClasses, removeClass } from './kept-classes.ts';
import { Session } from './session.ts';
import { Start } from './start.tsx';

/** The whole page: the class that is open, or how to begin. */
export function BoardPage() {
  const [session, setSession] = useState<Session>();
  const [classes, setClasses] = useState<readonly KeptClass[]>();
  const [ownName, setOwnName] = useState<string>();
  const [outcome, tell] = useState<CardsOutcome>();
  const show = useCallback(async (kept: KeptClass | undefined, before: Session | undefined) => {
    await before?.close();
    const next = kept && (await Session.open(kept));
    setSession(next);
    return next;
  }, []);
  useEffect(() => {
    void ownNameKept.get().then(setOwnName);
    void readClasses().then(async ({ classes, open }) => {
      if (open) await show(open, undefined);
      setClasses(classes);
    });
  }, [show]);
  useEffect(() => {
    // The page may be closed at any time: what is not kept by then is lost.
    const keep = () => void session?.keep();
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [session]);
  const open = async (kept: KeptClass) => {
    await openClass(kept);
    tell(undefined);
    const next = await show(kept, session);
    setClasses((await readClasses()).classes);
    return next;
  };
  const remove = async (id: string) => {
    if (session?.kept.id === id) await show(undefined, session);
    await removeClass(id);
    setClasses((await readClasses()).classes);
  };
  const keepName = (name: string) => {
    setOwnName(name || undefined);
    void (name ? ownNameKept.set(name) : ownNameKept.remove());
  };
  const give = useGiver({ session, openCards: () => open(cardsOnly), tell });
  const isOver = useGivenCards(give);
  if (!classes) return null;
  const startProps = { classes, open: (kept: KeptClass) => void open(kept), remove: (id: string) => void remove(id) };
  const result = <CardsResult outcome={outcome} dismiss={() => tell(undefined)} />;
  return (
    <div class={`board ${isOver ? 'dropping' : ''}`}>
      {session ? (
        <BoardView
          key={session.kept.id}
          session={session}
          ownName={{ name: ownName, keep: keepName }}
          give={give}
          result={result}
          start={(close) => (
            <Start
              {...startProps}
              current={session.kept.id}
              open={(kept) => {
                close();
                void open(kept);
              }}
            />
          )}
        />
      ) : (
        <main class="begin">
          <h1>{strings.start}</h1>
          <p class="soft">{strings.startAbout}</p>
          {result}
          <Start {...startProps} />
        </main>
      )}
      {isOver && (
        <p class="drop-here" aria-hidden="true">
          {boardStrings.actions.cards}
        </p>
      )}
    </div>
  );
}

interface Taking {
  readonly session: Session | undefined;
  openCards(): Promise<Session | undefined>;
  tell(outcome: CardsOutcome): void;
}

/** Takes what is given to the open class, one gift after the other; where none is open, to the board of cards alone. */
function useGiver(taking: Taking): (given: Promise<Given> | Given) => void {
  const latest = useRef(taking);
  latest.current = taking;
  const turn = useRef(Promise.resolve());
  return useCallback((given) => {
    turn.current = turn.current.then(async () => {
      const { cards, none } = await given;
      const { session, openCards, tell } = latest.current;
      const open = session ?? (cards.length > 0 ? await openCards() : undefined);
      tell(outcomeOf((await open?.takeCards(cards)) ?? [], none));
    });
  }, []);
}
