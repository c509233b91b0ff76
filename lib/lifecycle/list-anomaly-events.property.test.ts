import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import { arbitraryPolls, walkPolls } from '@/lib/testing/arbitrary-polls';
import { changedEvidence } from './evidence-drift';
import { listAnomalyEvents } from './list-anomaly-events';

/** What a reader of the events alone believes of an anomaly. */
type Told = Pick<
  Anomaly,
  'status' | 'severity' | 'isStale' | 'inhibitedBy' | 'acknowledgement' | 'evidence'
>;

function tell(told: Told | undefined, event: AnomalyEvent): Told {
  if (event.kind === 'opened' || event.kind === 'reopened') {
    expect(told?.status).toBe(event.kind === 'opened' ? undefined : 'resolved');
    const { severity, evidence } = event;
    const unmarked = { isStale: false, inhibitedBy: null, acknowledgement: null };
    return { status: 'open', severity, evidence, ...unmarked };
  }
  if (!told) throw new Error(`${event.kind} of an anomaly that was never opened`);
  return { ...told, ...changeOf(told, event) };
}

function changeOf(told: Told, event: AnomalyEvent): Partial<Told> {
  switch (event.kind) {
    case 'evidenceChanged':
      return { evidence: { ...told.evidence, ...event.evidence } };
    case 'severityChanged':
      expect(event.from).toBe(told.severity);
      return { severity: event.to };
    case 'becameStale':
      return { isStale: true };
    case 'becameProven':
      return { isStale: false };
    case 'inhibited':
      return { inhibitedBy: event.by };
    case 'freed':
      return { inhibitedBy: null };
    case 'acknowledged':
      return { acknowledgement: event.acknowledgement };
    case 'acknowledgementEnded':
      return { acknowledgement: null };
    case 'resolved':
      return { status: 'resolved', isStale: false, inhibitedBy: null };
    default:
      return {};
  }
}

const steady = (evidence: Evidence, of: Evidence) => changedEvidence(evidence, of) === null;

describe('whatever happens, poll after poll', () => {
  it('its events alone tell what every anomaly is', () => {
    fc.assert(
      fc.property(arbitraryPolls, (steps) => {
        const told = new Map<string, Told>();
        walkPolls(steps, ({ before, state, now, acknowledgement }) => {
          for (const { id } of acknowledgement ? before.open : []) {
            const at = now;
            const event = { kind: 'acknowledged', at, acknowledgement } as AnomalyEvent;
            told.set(id, tell(told.get(id), event));
          }
          for (const { anomalyId, event } of listAnomalyEvents(before, state, now)) {
            told.set(anomalyId, tell(told.get(anomalyId), event));
          }
          for (const anomaly of [...state.open, ...state.resolved]) {
            const { evidence, ...said } = told.get(anomaly.id) ?? {};
            expect(anomaly).toMatchObject(said);
            expect(steady(evidence ?? {}, anomaly.evidence)).toBe(true);
          }
          const openIds = [...told].flatMap(([id, { status }]) => (status === 'open' ? id : []));
          expect(openIds.sort()).toEqual(state.open.map(({ id }) => id).sort());
        });
      }),
    );
  });
});
