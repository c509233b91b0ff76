import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { anomalyOptions } from '@/lib/client/query-options';
import { RequestError } from '@/lib/client/request-error';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { AcknowledgeForm } from './acknowledge-form';
import { EMPTY_DRAFT } from './acknowledgement-draft';
import { AnomalyView } from './anomaly-view';

type Data = AnomalyPayload['data'];

const ACKNOWLEDGEMENT = { by: 'Ada', reason: 'Disk is on order.', at: NOW, until: hoursAgo(-2) };

const EVENTS: AnomalyEvent[] = [
  { kind: 'opened', at: hoursAgo(9), severity: 'critical', evidence: {} },
  { kind: 'evidenceChanged', at: hoursAgo(8), evidence: { machineName: 'HOST02' } },
  { kind: 'severityChanged', at: hoursAgo(8), from: 'critical', to: 'info' },
  { kind: 'becameStale', at: hoursAgo(7) },
  { kind: 'becameProven', at: hoursAgo(7) },
  { kind: 'inhibited', at: hoursAgo(6), by: 'cause' },
  { kind: 'inhibited', at: hoursAgo(6), by: 'not kept' },
  { kind: 'freed', at: hoursAgo(6) },
  { kind: 'acknowledged', at: hoursAgo(5), acknowledgement: { ...ACKNOWLEDGEMENT, until: null } },
  { kind: 'acknowledgementEnded', at: hoursAgo(4), cause: 'withdrawn', by: 'Bob' },
  { kind: 'acknowledgementEnded', at: hoursAgo(4), cause: 'expired', by: null },
  { kind: 'acknowledgementEnded', at: hoursAgo(4), cause: 'resolved', by: null },
  { kind: 'resolved', at: hoursAgo(4) },
  { kind: 'reopened', at: hoursAgo(3), severity: 'critical', evidence: {} },
  { kind: 'commented', at: hoursAgo(2), by: 'Eve', text: '<script>alert(1)</script>' },
];

function render(anomaly: Anomaly, change: Partial<Data> = {}): string {
  const data: Data = {
    anomaly,
    reading: { takenAt: NOW, pollIntervalMs: 15_000, staleAfterMs: 45_000 },
    explains: [],
    causes: [buildAnomaly('no-usable-worker', { id: 'cause' })],
    executions: { status: 'known', isStale: false, tasks: [] },
    nextStep: null,
    history: {
      timeline: EVENTS,
      similar: [buildAnomaly('late-worker', { id: 's', status: 'resolved', resolvedAt: NOW })],
      frequency: { days: 30, count: 4, isAtLeast: true, medianDurationMs: 90_000 },
    },
    store: { status: 'keeping', sizeBytes: null },
    ...change,
  };
  return renderPage({
    element: createElement(AnomalyView, { anomalyId: anomaly.id }),
    seed: (client) => {
      client.setQueryData(anomalyOptions(anomaly.id).queryKey, { asOf: NOW, data });
    },
  });
}

const offline = (change: Partial<Anomaly> = {}) =>
  buildAnomaly('offline-worker', { evidence: { heartbeatAgeMs: 400_000 }, ...change });

describe('the page of an anomaly', () => {
  it.each(RULE_IDS)('has words for %s', (rule) => {
    expect(render(buildAnomaly(rule)).match(/<h1/g)).toHaveLength(1);
  });

  it('tells what it is, since when and by which numbers, and lets it be acknowledged', () => {
    const html = render(offline(), { nextStep: 'check-service' });
    expect(html).toContain('Worker ETLW01 is offline');
    expect(html).toMatch(/Age of last heartbeat.*6:40/);
    expect(html).toContain('Acknowledge…');
    expect(html).toContain('subject=ETLW01#step-check-service">Next step: ');
    expect(html).toMatch(/At least 4 times in the last 30 days.*half of them over within 1:30/);
  });

  it('has words for every kind of event, and shows what people wrote as text', () => {
    const html = render(offline());
    expect(html).toContain('Acknowledgement withdrawn by Bob');
    expect(html).toContain('another anomaly, which is not kept any more');
    expect(html).toContain('href="/anomalies/cause"');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('shows who has acknowledged it, and does not offer that again', () => {
    const html = render(offline({ acknowledgement: ACKNOWLEDGEMENT }));
    expect(html).toMatch(/Acknowledged by <b[^>]*>Ada<\/b> until .*05:00.*: Disk is on order\./);
    expect(html).toContain('Withdraw');
    expect(html).not.toContain('Acknowledge…');
  });

  it('of what is resolved says when, and offers nothing to acknowledge', () => {
    const html = render(offline({ status: 'resolved', resolvedAt: minutesAgo(1) }), {
      executions: { status: 'over' },
    });
    expect(html).toMatch(/Resolved at .*02:59.*, after 4:00/);
    expect(html).toContain('Which executions it held up then was not kept');
    expect(html).not.toContain('Acknowledge…');
  });

  it('never calls nothing what it does not know', () => {
    const html = render(offline(), {
      history: null,
      executions: { status: 'notKnown', missing: ['tasks'] },
    });
    expect(html.match(/history could not be read/g)).toHaveLength(3);
    expect(html).toContain('Not known: tasks in the queue could not be read');
    expect(html).not.toMatch(/Nothing like it|Nobody has written|No live task/);
  });

  it('says that nobody looks after it any more when its cluster is gone', () => {
    const html = render(offline({ isStale: true }), { reading: null });
    expect(html).toContain('Cluster PROD-ETL is not watched any more');
    expect(html).not.toContain('Acknowledge…');
  });
});

describe('the form of an acknowledgement', () => {
  it('keeps what was typed when sending it was refused, and says why', () => {
    const html = renderPage({
      element: createElement(AcknowledgeForm, {
        draft: { ...EMPTY_DRAFT, by: 'Ada', reason: 'Disk is on order.' },
        error: new RequestError('conflict', 409, 'r-1'),
        isSending: false,
        onDraft: () => undefined,
        onSend: () => undefined,
      }),
      seed: () => undefined,
    });
    expect(html).toContain('value="Ada"');
    expect(html).toContain('Disk is on order.');
    expect(html).toMatch(/role="alert".*Somebody else was faster.*still here/);
  });
});
