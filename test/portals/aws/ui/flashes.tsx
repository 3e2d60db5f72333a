import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

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

const FlashContext = createContext<Flashes>({ items: [], show: () => undefined });

/** Keeps the notifications of an application while its pages change. */
export function FlashProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<readonly FlashbarProps.MessageDefinition[]>([]);
  const show = useCallback(({ type, content, loading = false, id = `flash-${Date.now()}` }: Flash) => {
    const dismiss = () => setItems((last) => last.filter((item) => item.id !== id));
    const item = { id, type, content, loading, dismissible: !loading, dismissLabel: 'Dismiss', onDismiss: dismiss };
    setItems((last) => [item, ...last.filter((other) => other.id !== id)]);
  }, []);
  const value = useMemo(() => ({ items, show }), [items, show]);
  return <FlashContext.Provider value={value}>{children}</FlashContext.Provider>;
}

export function useFlashes(): Flashes {
  return useContext(FlashContext);
}
