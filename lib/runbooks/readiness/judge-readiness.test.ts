import { describe, expect, it } from 'vitest';
import { readinessSchema, type ReadinessPartId } from '@/lib/domain/availability/ha-readiness';
import { buildReadinessInputs, judgePart, NOTHING_READ } from '@/lib/testing/build-readiness';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { judgeReadiness } from './judge-readiness';

describe('the nine steps', () => {
  it('are never all done: most of them are out of sight of SQL Server', () => {
    const { steps } = judgeReadiness('availabilityGroup', buildReadinessInputs());
    expect(steps.map(({ number, status }) => [number, status])).toEqual([
      [1, 'done'],
      [2, 'cannotBeSeen'],
      [3, 'cannotBeSeen'],
      [4, 'done'],
      [5, 'cannotBeSeen'],
      [6, 'cannotBeSeen'],
      [7, 'cannotBeSeen'],
      [8, 'done'],
      [9, 'done'],
    ]);
  });

  it('of an instance that was not read are all out of sight, each with what is missing', () => {
    for (const variant of ['availabilityGroup', 'failoverClusterInstance'] as const) {
      for (const { status, parts } of judgeReadiness(variant, NOTHING_READ).steps) {
        expect(status).toBe('cannotBeSeen');
        for (const { missing } of parts) expect(missing.length).toBeGreaterThan(0);
      }
    }
  });

  it('are as bad as their worst part', () => {
    const { steps } = judgeReadiness(
      'availabilityGroup',
      buildReadinessInputs({ supportedReplicas: ['SQLNODE1'] }),
    );
    expect(steps[3]).toMatchObject({ number: 4, status: 'notDone' });
  });

  it('survive the way to the browser', () => {
    const notes = [
      { part: 'catalog-in-group' as const, by: 'a', at: NOW, text: 'x', isDone: true },
    ];
    const readiness = judgeReadiness('availabilityGroup', buildReadinessInputs({ notes }));
    expect(readinessSchema.parse(JSON.parse(JSON.stringify(readiness)))).toEqual(readiness);
  });
});

describe('what a person notes', () => {
  const note = (id: ReadinessPartId, hours = 1, isDone = true) => ({
    part: id,
    by: 'anna',
    at: hoursAgo(hours),
    text: `noted ${hours} h ago`,
    isDone,
  });

  it('is shown as noted, not as done', () => {
    const notes = [note('master-connects-to-listener', 5), note('master-connects-to-listener')];
    const inputs = buildReadinessInputs({ notes });
    expect(judgePart('master-connects-to-listener', inputs)).toMatchObject({
      status: 'noted',
      note: { by: 'anna', at: hoursAgo(1) },
      missing: ['MasterSettings.config'],
    });
    expect(judgeReadiness('availabilityGroup', inputs).steps[4]?.status).toBe('noted');
  });

  it('never hides that the opposite is proven, nor what is proven', () => {
    const notes = [note('always-on-support-enabled'), note('catalog-in-group')];
    const inputs = buildReadinessInputs({ notes, supportedReplicas: [] });
    expect(judgePart('always-on-support-enabled', inputs)).toMatchObject({
      status: 'notDone',
      note: { by: 'anna' },
    });
    expect(judgePart('catalog-in-group', inputs).status).toBe('done');
  });

  it('is taken back by a newer note, which stays in sight', () => {
    const id = 'master-connects-to-listener';
    const inputs = buildReadinessInputs({ notes: [note(id, 5), note(id, 1, false)] });
    expect(judgePart(id, inputs)).toMatchObject({
      status: 'cannotBeSeen',
      note: { at: hoursAgo(1), isDone: false },
    });
  });

  it('does not make a step noted while another part of it is out of sight', () => {
    const inputs = buildReadinessInputs({ notes: [note('master-runs-as-domain-account')] });
    expect(judgeReadiness('availabilityGroup', inputs).steps[1]?.status).toBe('cannotBeSeen');
  });
});
