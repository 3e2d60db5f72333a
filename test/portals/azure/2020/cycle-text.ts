import type { ProvisioningView } from '../ui/contract.ts';

/** How far the job is, in words. */
export function cycleText({ cycle, quarantine, status }: ProvisioningView): string {
  if (quarantine) return 'Quarantine';
  if (!cycle) return status === 'running' ? 'Initial cycle not run' : 'Not started';
  const kind = cycle.kind === 'initial' ? 'Initial cycle' : 'Incremental cycle';
  if (cycle.endedAt === undefined) return `${kind} in progress`;
  return `${kind} completed${status === 'stopped' ? ', stopped' : ''}`;
}
