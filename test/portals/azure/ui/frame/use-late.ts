import { useEffect, useState } from 'react';
import { delay } from '../../../at-work.ts';

/** The value, but true only after it has been so for a while, as the real pages notice changes late. */
export function useLate(value: boolean, ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!value) {
      setLate(false);
      return undefined;
    }
    let isWanted = true;
    void delay(ms).then(() => isWanted && setLate(true));
    return () => {
      isWanted = false;
    };
  }, [value, ms]);
  return value && late;
}
