import {
  TIMEOUT_INFO,
  type TimeoutInfo,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';

/** Settings that can be supposed to be different: those that some relation or the timeline depends on. */
export const SUPPOSABLE = [
  'leaseTimeoutMs',
  'sameSubnetDelayMs',
  'sameSubnetThreshold',
  'crossSubnetDelayMs',
  'crossSubnetThreshold',
  'healthCheckTimeoutMs',
  'failureConditionLevel',
] as const satisfies readonly TimeoutName[];

export type SupposableName = (typeof SUPPOSABLE)[number];

type WhatIfRange = {
  min: number;
  max: number;
  /** What one press of an arrow key moves the slider by. */
  step: number;
};

/** Where nothing is documented: far beyond what anybody would set, and a type that the cluster can hold. */
const GREATEST_MS = 600_000;

const SLIDER_END: { [Name in TimeoutName]?: number } = {
  leaseTimeoutMs: 120_000,
  healthCheckTimeoutMs: 120_000,
};

const STEP = { ms: 250, beats: 1, level: 1 } as const;

/** Whether a person may suppose this value: a whole number within the documented bounds. */
export function isSupposable(name: TimeoutName, value: number): boolean {
  const { min, max }: TimeoutInfo = TIMEOUT_INFO[name];
  return Number.isInteger(value) && value >= (min ?? 1) && value <= (max ?? GREATEST_MS);
}

/** From where to where the slider goes; a value beyond it, or between two steps, can be typed. */
export function sliderRangeOf(name: TimeoutName): WhatIfRange {
  const { min, max, unit }: TimeoutInfo = TIMEOUT_INFO[name];
  const step = SLIDER_END[name] ? 1_000 : STEP[unit];
  return { min: min ?? step, max: max ?? SLIDER_END[name] ?? GREATEST_MS, step };
}
