import { judgeRelations, type Relation } from './ag-relations';
import { deriveFigures, type TimeoutFigures } from './ag-relations-figures';
import { buildTimeline, type FailoverTimeline, type HeartbeatPath } from './ag-relations-timeline';
import { TIMEOUT_NAMES, type TimeoutName, type TimeoutValues } from './timeout-setting';
import type { WindowsGeneration } from './windows-version';

/** A setting as it is and as it would be; `from` is null when it is not known. */
export type TimeoutChange = { name: TimeoutName; from: number | null; to: number };

export type WhatIf = {
  values: TimeoutValues;
  /** Only what differs. */
  changes: TimeoutChange[];
  relations: Relation[];
  figures: TimeoutFigures;
  timeline: FailoverTimeline;
};

type Question = {
  values: TimeoutValues;
  overrides?: TimeoutValues;
  generation: WindowsGeneration | null;
  path?: HeartbeatPath;
};

/** Recomputes everything as if some settings were different; without overrides, everything as it is. Changes nothing. */
export function askWhatIf({ values, overrides = {}, generation, path }: Question): WhatIf {
  const changed: TimeoutValues = { ...values };
  const changes: TimeoutChange[] = [];
  for (const name of TIMEOUT_NAMES) {
    const to = overrides[name];
    const from = values[name] ?? null;
    if (to === undefined || to === from) continue;
    changed[name] = to;
    changes.push({ name, from, to });
  }
  return {
    values: changed,
    changes,
    relations: judgeRelations(changed, generation),
    figures: deriveFigures(changed),
    timeline: buildTimeline(changed, path),
  };
}
