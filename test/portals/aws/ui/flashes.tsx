import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

export interface Flash {
  readonly type: FlashbarProps.Type;
  readonly content: ReactNode;
  /** Shows a spinner until the flash of the same id is replaced. */
  readonly loading?: boolean;
  /** Flashes of the same id replace each other. */
  readonly id?: string;
}

interface Flashes {
  readonly items: readonly FlashbarProps.MessageDefinition[];
  show(flash: Flash): void;
}

const carried = 'carried-flash';
let latest: { readonly type: FlashbarProps.Type; readonly content: string; readonly at: number } | undefined;

/** Keeps what was just said for the next page, where going there means loading another application. */
export function carryFlash(): void {
  if (latest && Date.now() - latest.at < 1_000) sessionStorage.setItem(carried, JSON.stringify(latest));
}

const FlashContext = createContext<Flashes>({ items: [], show: () => undefined });

/** Keeps the notifications of an application while its pages change. */
export function FlashProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<readonly FlashbarProps.MessageDefinition[]>([]);
  const show = useCallback(({ type, content, loading = false, id = `flash-${Date.now()}` }: Flash) => {
    latest = typeof content === 'string' && !loading ? { type, content, at: Date.now() } : undefined;
    const dismiss = () => setItems((last) => last.filter((item) => item.id !== id));
    const item = { id, type, content, loading, dismissible: !loading, dismissLabel: 'Dismiss', onDismiss: dismiss };
    setItems((last) => [item, ...last.filter((other) => other.id !== id)]);
  }, []);
  useEffect(() => {
    const kept = sessionStorage.getItem(carried);
    sessionStorage.removeItem(carried);
    if (kept !== null) show(JSON.parse(kept) as Flash);
  }, [show]);
  const value = useMemo(() => ({ items, show }), [items, show]);
  return <FlashContext.Provider value={value}>{children}</FlashContext.Provider>;
}

export function useFlashes(): Flashes {
  return useContext(FlashContext);
}
