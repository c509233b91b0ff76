import type { ObjectAccess } from '@/lib/domain/poll-status';

const WORKERS_VIEW = 'catalog.worker_agents';
const WORKERS_TABLE = 'internal.worker_agents';

/** True for the view of workers while SELECT on the table behind it would do, with fewer rights. */
export function hasNarrowerGrant({ object }: ObjectAccess, all: readonly ObjectAccess[]): boolean {
  return (
    object === WORKERS_VIEW && all.some((one) => one.object === WORKERS_TABLE && one.grant !== null)
  );
}

/** The statements that make everything readable, each once, and never more rights than that takes. */
export function listGrants(access: readonly ObjectAccess[]): string[] {
  const needed = access.filter((one) => !hasNarrowerGrant(one, access));
  return [...new Set(needed.flatMap(({ grant }) => grant ?? []))];
}
