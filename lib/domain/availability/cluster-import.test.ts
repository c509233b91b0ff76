import { describe, expect, it } from 'vitest';
import sample from '@/lib/testing/collector-sample.json';
import { collectorImportSchema, confirmedImportSchema } from './cluster-import';

function problemsOf(changes: object): string[] {
  const parsed = collectorImportSchema.safeParse({ ...sample, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

describe('an import', () => {
  it.each([
    ['nothing but what must be there', { nodes: undefined, values: undefined, groups: undefined }],
    [
      'values far out of bounds, as the facts that they are',
      { values: { sameSubnetThreshold: 0xffff_ffff } },
    ],
    ['a value of 0', { groups: [{ name: 'AG', leaseTimeoutMs: 0 }] }],
    ['a null for what Windows does not have', { values: { crossSiteDelayMs: null } }],
    ['a date with an offset', { takenAt: '2026-11-22T11:00:00+08:00' }],
  ])('may have %s', (_what, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });

  it.each([
    ['takenAt', { takenAt: null }],
    ['takenAt', { takenAt: 0 }],
    ['takenAt', { takenAt: '22.11.2026' }],
    ['takenAt', { takenAt: '2026-11-22T11:00:00' }],
    ['version', { version: 2 }],
    ['sender', { sender: ' ' }],
    ['failoverCluster', { failoverCluster: undefined }],
    ['failoverCluster', { failoverCluster: 'A\u0000' }],
    ['values.sameSubnetDelayMs', { values: { sameSubnetDelayMs: '1000' } }],
    ['values.sameSubnetDelayMs', { values: { sameSubnetDelayMs: 1.5 } }],
    ['values.sameSubnetDelayMs', { values: { sameSubnetDelayMs: -1 } }],
    ['values.sameSubnetDelayMs', { values: { sameSubnetDelayMs: 0x1_0000_0000 } }],
    ['values', { values: { sameSubnetDelay: 1000 } }],
    ['', { extra: 1 }],
    ['groups.0.name', { groups: [{ leaseTimeoutMs: 1 }] }],
    ['groups', { groups: [{ name: 'AG' }, { name: 'ag' }] }],
    ['nodes.0.version', { nodes: [{ name: 'N', version: '2019' }] }],
  ])('is refused for %s: %j', (path, changes) => {
    expect(problemsOf(changes)).toEqual([path]);
  });

  it('that a person confirms needs a name to stand for it, and nothing else', () => {
    expect(confirmedImportSchema.safeParse({}).success).toBe(false);
    expect(confirmedImportSchema.parse({ by: 'anna' })).toEqual({
      by: 'anna',
      nodes: [],
      values: {},
      groups: [],
    });
  });
});
