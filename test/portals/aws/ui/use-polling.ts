import { useEffect, useRef } from 'react';

/** Calls `poll` every `ms` milliseconds while `active`. */
export function usePolling(active: boolean, poll: () => unknown, ms = 1_000): void {
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => latest.current(), ms);
    return () => clearInterval(timer);
  }, [active, ms]);
}
