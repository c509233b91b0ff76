import { describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { listAnomalyEvents } from './list-anomaly-events';

const evidence = { heartbeatAgeMs: 400_000, machineName: 'HOST01', affectedWorkers: ['A', 'B'] };
const ACKNOWLEDGEMENT = { by: 'Ada', reason: 'Known.', at: minutesAgo(3), until: NOW };

function anomaly(change: Partial<Anomaly> = {}): Anomaly {
  return buildAnomaly('offline-worker', { evidence, ...change });
}

function eventsBetween(before: Anomaly[], after: Anomaly[]): AnomalyEvent[] {
  return listAnomalyEvents(
    { ...EMPTY_LIFECYCLE, open: before },
    { ...EMPTY_LIFECYCLE, open: after },
    NOW,
  ).map(({ event }) => event);
}

describe('the events between two polls', () => {
  it('are none when nothing happened', () => {
    expect(eventsBetween([anomaly()], [anomaly({ lastFoundAt: NOW })])).toEqual([]);
  });

  it.each<[string, Anomaly[], Anomaly[], Partial<AnomalyEvent>[]]>([
    [
      'opened, with what it rests on',
      [],
      [anomaly()],
      [{ kind: 'opened', severity: 'critical', evidence }],
    ],
    [
      'opened and explained at once',
      [],
      [anomaly({ inhibitedBy: 'cause' })],
      [{ kind: 'opened' }, { kind: 'inhibited', by: 'cause' }],
    ],
    ['reopened', [], [anomaly({ reopenCount: 1 })], [{ kind: 'reopened', severity: 'critical' }]],
    ['resolved', [anomaly()], [], [{ kind: 'resolved' }]],
    [
      'the end of an acknowledgement, then resolved',
      [anomaly({ acknowledgement: ACKNOWLEDGEMENT })],
      [],
      [{ kind: 'acknowledgementEnded', cause: 'resolved', by: null }, { kind: 'resolved' }],
    ],
    [
      'the end of an acknowledgement whose time is over',
      [anomaly({ acknowledgement: ACKNOWLEDGEMENT })],
      [anomaly()],
      [{ kind: 'acknowledgementEnded', cause: 'expired', by: null }],
    ],
    [
      'another severity',
      [anomaly()],
      [anomaly({ severity: 'info' })],
      [{ kind: 'severityChanged', from: 'critical', to: 'info' }],
    ],
    ['that nobody knows', [anomaly()], [anomaly({ isStale: true })], [{ kind: 'becameStale' }]],
    [
      'that it is known again',
      [anomaly({ isStale: true })],
      [anomaly()],
      [{ kind: 'becameProven' }],
    ],
    [
      'another cause',
      [anomaly({ inhibitedBy: 'a' })],
      [anomaly({ inhibitedBy: 'b' })],
      [{ kind: 'inhibited', by: 'b' }],
    ],
    [
      'that nothing explains it any more',
      [anomaly({ inhibitedBy: 'a' })],
      [anomaly()],
      [{ kind: 'freed' }],
    ],
  ])('say %s', (_what, before, after, expected) => {
    const events = eventsBetween(before, after);
    expect(events).toMatchObject(expected);
    expect(events).toHaveLength(expected.length);
    expect(events.every(({ at }) => at === NOW)).toBe(true);
  });

  it('belong to the anomaly that they happened to', () => {
    const records = listAnomalyEvents(
      { ...EMPTY_LIFECYCLE, open: [anomaly({ id: 'gone' })] },
      { ...EMPTY_LIFECYCLE, open: [anomaly({ id: 'new' })] },
      NOW,
    );
    expect(records.map(({ anomalyId, event }) => [anomalyId, event.kind])).toEqual([
      ['new', 'opened'],
      ['gone', 'resolved'],
    ]);
  });
});

describe('evidence', () => {
  const changed = (change: Anomaly['evidence']) =>
    eventsBetween([anomaly()], [anomaly({ evidence: change })]);

  it('that grows older by itself is no change', () => {
    expect(changed({ ...evidence, heartbeatAgeMs: 415_000 })).toEqual([]);
  });

  it('in another order is no change', () => {
    expect(changed({ ...evidence, affectedWorkers: ['B', 'A'] })).toEqual([]);
  });

  it('that changed is told without what did not', () => {
    expect(changed({ ...evidence, heartbeatAgeMs: 0, affectedWorkers: ['B'] })).toEqual([
      { kind: 'evidenceChanged', at: NOW, evidence: { affectedWorkers: ['B'] } },
    ]);
  });

  it('that is not told any more is not known', () => {
    expect(changed({ heartbeatAgeMs: 1, affectedWorkers: ['A', 'B'] })).toEqual([
      { kind: 'evidenceChanged', at: NOW, evidence: { machineName: null } },
    ]);
  });

  it('that was not told and is not known is no change', () => {
    expect(changed({ ...evidence, userAccount: null })).toEqual([]);
  });
});
