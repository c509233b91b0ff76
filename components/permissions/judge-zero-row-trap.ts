import type { ObjectAccess } from '@/lib/domain/poll-status';

const WORKERS_VIEW = 'catalog.worker_agents';

/** Whether an empty answer of the view of workers proves nothing, because it hides its rows without an error. */
export type ZeroRowTrap = 'on' | 'off' | 'unknown';

/** Judges by the rights as they were tested. A stand-in that may be read springs the trap. */
export function judgeZeroRowTrap(access: readonly ObjectAccess[]): ZeroRowTrap {
  const view = access.find(({ object }) => object === WORKERS_VIEW);
  if (!view) return 'unknown';
  const standIn = access.find(({ object }) => object === view.standIn);
  if (standIn?.access === 'granted') return 'off';
  if (view.access === 'roleMissing') return 'on';
  return view.access === 'unknown' ? 'unknown' : 'off';
}
