import { createContext, useContext } from 'react';
import type { IdentityCenterView } from './contract.ts';

/** What every page of IAM Identity Center knows: the instance, and how to go to another page of its application. */
export interface InstanceContextValue {
  readonly view: IdentityCenterView;
  reload(): void;
  /** Goes to a page of this application, e.g. `/settings`. */
  go(path: string): void;
  /** The address of a page of this application. */
  href(path: string): string;
}

const InstanceContext = createContext<InstanceContextValue | undefined>(undefined);

export const InstanceProvider = InstanceContext.Provider;

export function useInstance(): InstanceContextValue {
  const value = useContext(InstanceContext);
  if (!value) throw new Error('No InstanceProvider around this page');
  return value;
}
