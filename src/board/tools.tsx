import { type Arrangement, filters } from '../core/class/view.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import type { Live } from './live.ts';

/** Who is shown: by filter, and by name, table or step. */
export function Tools({ live }: { readonly live: Live }) {
  const { filter, text, sort } = live.arrangement;
  const { counts, order } = live.overview;
  const counted: { readonly [filter in Arrangement['filter']]: number } = {
    all: counts.people,
    help: counts.hands,
    stuck: counts.stuck,
    dropped: counts.dropped,
    warning: counts.warned,
    done: counts.done,
  };
  return (
    <div class="tools">
      <fieldset class="filters" aria-label={strings.filterBy}>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            data-filter={one}
            aria-pressed={filter === one}
            onClick={() => live.arrange({ filter: one })}
          >
            {strings.filters[one]} <span class="number">{counted[one]}</span>
          </button>
        ))}
      </fieldset>
      <input
        type="search"
        name="search"
        maxLength={80}
        aria-label={strings.searchLabel}
        placeholder={strings.search}
        value={text}
        onInput={(event) => live.arrange({ text: event.currentTarget.value })}
      />
      <button
        type="button"
        class="order"
        data-sort="longest-first"
        aria-pressed={sort === 'longest'}
        onClick={() => live.arrange({ sort: 'longest' })}
      >
        {strings.longest}
      </button>
      <span class="soft shown" role="status">
        {order.length < counts.people ? format(strings.shown, { shown: String(order.length), all: String(counts.people) }) : ''}
      </span>
    </div>
  );
}
