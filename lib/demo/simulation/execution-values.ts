import { momentOf } from './timeline';
import { randomBetween } from './seeded-random';
import type { SimulatedExecution, World } from './world';

const PERFORMANCE = '2';
const BASIC = '1';
const SECONDS_PER_DAY = 86_400;

export type SimulatedParameter = {
  scopeCode: number;
  name: string;
  dataType: string;
  value: string | null;
  isSensitive: boolean;
  isSet: boolean;
};

/** LOGGING_LEVEL of a package: half of them tell how long the phases of their components took. */
export function loggingLevelOf({ seed }: World, { plan }: SimulatedExecution): string {
  const { name } = plan.package;
  const index = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return randomBetween([0, 2], seed, 'level', index) === 0 ? BASIC : PERFORMANCE;
}

export function logsPhases(world: World, execution: SimulatedExecution): boolean {
  return loggingLevelOf(world, execution) === PERFORMANCE;
}

/** Parameters of every kind: one changes daily, one now and then, one is sensitive, and two only should be. */
export function parametersOf(world: World, execution: SimulatedExecution): SimulatedParameter[] {
  const { ordinal, createdAtMs } = execution;
  const day = new Date(createdAtMs - (createdAtMs % (SECONDS_PER_DAY * 1_000)));
  const isThrottled = randomBetween([0, 5], world.seed, 'throttle', ordinal) === 0;
  const parameter = (scopeCode: number, name: string, dataType: string, value: string | null) => ({
    scopeCode,
    name,
    dataType,
    value,
    isSensitive: false,
    isSet: value !== null,
  });
  return [
    parameter(20, 'WarehouseServer', 'String', 'DW01'),
    parameter(
      20,
      'WarehouseConnection',
      'String',
      'Data Source=DW01;User ID=etl_loader;Password="corr3ct; horse";Initial Catalog=Warehouse',
    ),
    { ...parameter(20, 'WarehousePassword', 'String', null), isSensitive: true, isSet: true },
    parameter(20, 'ApiToken', 'String', 'tok-9f2c71'),
    parameter(30, 'BatchDate', 'DateTime', day.toISOString().slice(0, 10)),
    parameter(30, 'MaxRows', 'Int32', isThrottled ? '50000' : '1000000'),
    parameter(30, 'Försäljningsområde', 'String', null),
    parameter(30, 'Cycle', 'Int32', String(momentOf(world, createdAtMs).cycle)),
    parameter(50, 'LOGGING_LEVEL', 'Int32', loggingLevelOf(world, execution)),
    parameter(50, 'SYNCHRONIZED', 'Int32', '0'),
    parameter(77, 'FROM_THE_FUTURE', 'String', 'a scope that no document lists'),
  ];
}
