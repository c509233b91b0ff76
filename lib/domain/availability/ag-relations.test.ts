import { describe, expect, it } from 'vitest';
import { judgeRelations, type Relation, type RelationId } from './ag-relations';
import { defaultOf, TIMEOUT_NAMES, type TimeoutName, type TimeoutValues } from './timeout-setting';
import { WINDOWS_GENERATIONS, type WindowsGeneration } from './windows-version';

function defaultsOf(generation: WindowsGeneration): TimeoutValues {
  return Object.fromEntries(
    TIMEOUT_NAMES.map((name) => [name, defaultOf(name, generation) ?? undefined]),
  );
}

function relationOf(
  id: RelationId,
  values: TimeoutValues,
  generation: WindowsGeneration | null = 'windows2019',
  about: TimeoutName | null = id === 'R5' ? 'healthCheckTimeoutMs' : null,
): Relation {
  const found = judgeRelations(values, generation).find(
    (relation) => relation.id === id && relation.about === about,
  );
  if (!found) throw new Error(`${id} was not judged`);
  return found;
}

describe('R1: half the lease is less than the time until a node is dead', () => {
  it.each([
    [19_999, 1_000, 10, 'holds'],
    [20_000, 1_000, 10, 'atLimit'],
    [20_001, 1_000, 10, 'broken'],
    [20_000, 1_001, 10, 'holds'],
    [20_000, 999, 10, 'broken'],
    [20_000, 1_000, 11, 'holds'],
    [20_000, 1_000, 9, 'broken'],
    [1, 1, 1, 'holds'],
    [0, 0, 0, 'atLimit'],
    [0xffff_ffff, 4_000, 120, 'broken'],
  ])('lease %i, delay %i, threshold %i: %s', (lease, delay, threshold, status) => {
    const relation = relationOf('R1', {
      leaseTimeoutMs: lease,
      sameSubnetDelayMs: delay,
      sameSubnetThreshold: threshold,
    });
    expect(relation).toMatchObject({
      status,
      operator: '<',
      left: { value: lease / 2 },
      right: { value: delay * threshold },
    });
  });

  it.each([
    ['windows2012', 'broken', 5_000],
    ['windows2016', 'atLimit', 10_000],
    ['windows2019', 'holds', 20_000],
  ] as const)(
    'with the defaults of %s: %s, and says that these are defaults',
    (generation, status, deadMs) => {
      expect(relationOf('R1', defaultsOf(generation), generation)).toMatchObject({
        status,
        left: { value: 10_000 },
        right: { value: deadMs },
        areDefaults: true,
      });
    },
  );

  it('shows its numbers as factors', () => {
    expect(relationOf('R1', defaultsOf('windows2016'))).toMatchObject({
      left: {
        factors: [
          { kind: 'constant', value: 0.5 },
          { kind: 'setting', name: 'leaseTimeoutMs', value: 20_000 },
        ],
      },
      right: {
        factors: [
          { kind: 'setting', name: 'sameSubnetThreshold', value: 10 },
          { kind: 'setting', name: 'sameSubnetDelayMs', value: 1_000 },
        ],
      },
      areDefaults: false,
    });
  });

  it('does not know whether values are defaults of an unknown Windows', () => {
    expect(relationOf('R1', defaultsOf('windows2016'), null)).toMatchObject({
      status: 'atLimit',
      areDefaults: null,
    });
  });
});

describe('R2 and R3: what crosses subnets tolerates at least as much', () => {
  it.each([
    ['R2', 'sameSubnetThreshold', 'crossSubnetThreshold'],
    ['R3', 'sameSubnetDelayMs', 'crossSubnetDelayMs'],
  ] as const)('%s holds for equal and less, and is broken one above', (id, same, cross) => {
    const status = (value: number) => relationOf(id, { [same]: value, [cross]: 20 }).status;
    expect([19, 20, 21].map(status)).toEqual(['holds', 'holds', 'broken']);
  });
});

describe('R4: no value is below its default', () => {
  const limits: [TimeoutName, WindowsGeneration, number][] = WINDOWS_GENERATIONS.flatMap(
    (generation) => [
      ['leaseTimeoutMs', generation, 20_000],
      ['healthCheckTimeoutMs', generation, 30_000],
      ['sameSubnetDelayMs', generation, 1_000],
      ['crossSubnetDelayMs', generation, 1_000],
    ],
  );
  limits.push(
    ['sameSubnetThreshold', 'windows2012', 5],
    ['crossSubnetThreshold', 'windows2012', 5],
    ['sameSubnetThreshold', 'windows2016', 10],
    ['crossSubnetThreshold', 'windows2016', 20],
    ['sameSubnetThreshold', 'windows2019', 20],
    ['crossSubnetThreshold', 'windows2019', 20],
  );

  it.each(limits)('%s on %s: %i', (name, generation, limit) => {
    const status = (value: number) => relationOf('R4', { [name]: value }, generation, name).status;
    expect([limit - 1, limit, limit + 1].map(status)).toEqual(['broken', 'holds', 'holds']);
  });

  it('is judged for six settings, each by itself', () => {
    const judged = judgeRelations({}, 'windows2019').filter(({ id }) => id === 'R4');
    expect(judged.map(({ about }) => about)).toEqual([
      'leaseTimeoutMs',
      'healthCheckTimeoutMs',
      'sameSubnetDelayMs',
      'sameSubnetThreshold',
      'crossSubnetDelayMs',
      'crossSubnetThreshold',
    ]);
  });

  it('is not evaluated for a threshold while Windows is not known, but is for what never differs', () => {
    const values = { sameSubnetThreshold: 1, sameSubnetDelayMs: 1 };
    expect(relationOf('R4', values, null, 'sameSubnetThreshold')).toMatchObject({
      status: 'notEvaluated',
      missing: ['windowsVersion'],
    });
    expect(relationOf('R4', values, null, 'sameSubnetDelayMs').status).toBe('broken');
  });
});

describe('R5: the health-check timeout is at least 15000 ms', () => {
  it.each([
    [14_999, 'broken'],
    [15_000, 'holds'],
    [15_001, 'holds'],
  ])('%i: %s', (healthCheckTimeoutMs, status) => {
    expect(relationOf('R5', { healthCheckTimeoutMs }).status).toBe(status);
  });
});

describe('what is not known', () => {
  it('is named, and no relation with it holds or is broken', () => {
    expect(relationOf('R1', { sameSubnetDelayMs: 1_000 })).toEqual({
      id: 'R1',
      about: null,
      status: 'notEvaluated',
      missing: ['leaseTimeoutMs', 'sameSubnetThreshold'],
    });
    const statuses = judgeRelations({}, null).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['notEvaluated']));
    expect(statuses).toHaveLength(10);
  });
});
