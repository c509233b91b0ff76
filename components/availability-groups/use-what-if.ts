'use client';

import { useQueryStates } from 'nuqs';
import { askWhatIf, type WhatIf } from '@/lib/domain/availability/ag-relations-what-if';
import type { HeartbeatPath } from '@/lib/domain/availability/ag-relations-timeline';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { numbersOf } from '@/lib/domain/availability/group-timeouts';
import type { TimeoutValues } from '@/lib/domain/availability/timeout-setting';
import { whatIfParams } from './what-if-params';
import { SUPPOSABLE, type SupposableName } from './what-if-range';

export type Supposing = {
  /** As it is. */
  real: WhatIf;
  /** As it would be; the same as `real` while nothing is supposed. */
  supposed: WhatIf;
  isSupposed: boolean;
  /** Null takes the supposition back. */
  suppose: (name: SupposableName, value: number | null) => void;
  reset: () => void;
  choosePath: (path: HeartbeatPath) => void;
};

const NOTHING_SUPPOSED = Object.fromEntries(SUPPOSABLE.map((name) => [name, null])) as Record<
  SupposableName,
  null
>;

/** What would follow from other settings, worked out in this browser; the address holds what is supposed. */
export function useWhatIf({ timeouts, imports }: AvailabilityGroupPayload['data']): Supposing {
  const [{ path, ...params }, setParams] = useQueryStates(whatIfParams);
  const values = numbersOf(timeouts);
  const overrides: TimeoutValues = {};
  for (const name of SUPPOSABLE) {
    const value = params[name];
    if (value !== null) overrides[name] = value;
  }
  const generation = imports.generation.status === 'known' ? imports.generation.generation : null;
  const supposed = askWhatIf({ values, overrides, generation, path });
  return {
    real: askWhatIf({ values, generation, path }),
    supposed,
    isSupposed: supposed.changes.length > 0,
    suppose: (name, value) => void setParams({ [name]: value }),
    reset: () => void setParams(NOTHING_SUPPOSED),
    choosePath: (next) => void setParams({ path: next }),
  };
}
