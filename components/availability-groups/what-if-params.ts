import { createParser, parseAsStringLiteral } from 'nuqs/server';
import { HEARTBEAT_PATHS } from '@/lib/domain/availability/ag-relations-timeline';
import type { TimeoutName } from '@/lib/domain/availability/timeout-setting';
import { isSupposable } from './what-if-range';

/** A value in the address that could not be typed on the page counts as not given. */
const supposed = (name: TimeoutName) =>
  createParser({
    parse: (text) => {
      const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
      return isSupposable(name, value) ? value : null;
    },
    serialize: String,
  });

/** What is supposed to be different, as the address of the page holds it. */
export const whatIfParams = {
  leaseTimeoutMs: supposed('leaseTimeoutMs'),
  sameSubnetDelayMs: supposed('sameSubnetDelayMs'),
  sameSubnetThreshold: supposed('sameSubnetThreshold'),
  crossSubnetDelayMs: supposed('crossSubnetDelayMs'),
  crossSubnetThreshold: supposed('crossSubnetThreshold'),
  healthCheckTimeoutMs: supposed('healthCheckTimeoutMs'),
  failureConditionLevel: supposed('failureConditionLevel'),
  path: parseAsStringLiteral(HEARTBEAT_PATHS).withDefault('sameSubnet'),
};
