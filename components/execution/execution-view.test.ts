import { createElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  executionErrorsOptions,
  executionOptions,
  executionParametersOptions,
} from '@/lib/client/execution-detail';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildEventMessage } from '@/lib/testing/build-event-message';
import { buildExecutionHeader, buildExecutionPayload } from '@/lib/testing/build-execution-payload';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { ExecutionView } from './execution-view';
import { ParametersTab } from './parameters-tab';

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => undefined }),
  useParams: () => ({}),
}));

const ADDRESS = { cluster: 'PROD-ETL', execution: '4711' };
const HOSTILE = '<img src=x onerror=alert(1)>\u202Egpj.exe\u0007';

function render(payload = buildExecutionPayload(), query = '', seed?: Seed): string {
  return renderPage({
    element: createElement(ExecutionView, { address: ADDRESS }),
    query,
    seed: (client) => {
      client.setQueryData(executionOptions(ADDRESS).queryKey, payload);
      seed?.(client);
    },
  });
}

type Seed = Parameters<typeof renderPage>[0]['seed'];

const withData = (data: Partial<ExecutionDetailPayload['data']>) => buildExecutionPayload({ data });

const seedErrors: Seed = (client) => {
  const envelope = buildExecutionPayload({
    sections: {
      errors: { status: 'collected', collectedAt: NOW },
      counts: { status: 'collected', collectedAt: NOW },
    },
  });
  client.setQueryData(executionErrorsOptions({ ...ADDRESS, isOpen: true }).queryKey, {
    ...envelope,
    data: {
      errors: [
        buildEventMessage({ type: 'error', typeCode: 120, text: HOSTILE, sourceName: HOSTILE }),
        buildEventMessage({ key: 'key-2', type: 'unknown', typeCode: 777, text: null }),
      ],
      areErrorsTruncated: true,
      counts: {
        byType: [
          { type: 'error', typeCode: 120, count: 2 },
          { type: 'unknown', typeCode: 777, count: 9_000 },
        ],
        total: 10_000,
        isTruncated: true,
      },
    },
  });
};

describe('the page of an execution', () => {
  it('says what is true now and what comes next: the lease, and the next attempt', () => {
    const html = render();
    expect(html).toContain('LoadSales.dtsx');
    expect(html).toMatch(/Lease.*0:38/s);
    expect(html).toContain('attempt 2 of 3 begins');
    expect(html).toContain('within 5:00');
    expect(html).toContain('running for 10:00');
  });

  it('says which workers may take it while it is pending, and that it cannot be stopped', () => {
    const html = render(
      withData({
        header: buildExecutionHeader({ status: 'pending', statusCode: 5, workerId: null }),
        attempts: [],
        canBeStopped: false,
        outlook: {
          kind: 'waiting',
          attemptNumber: 1,
          maxAttemptCount: 1,
          waitingSinceAt: minutesAgo(3),
          isRequeued: false,
          candidates: {
            isAnyWorker: false,
            usableCount: 0,
            workers: [{ id: 'W1', name: 'ETLW09', usability: 'disabled' }],
          },
        },
      }),
    );
    expect(html).toContain('Only this worker may take it: 0 of 1 can now.');
    expect(html).toMatch(/ETLW09.*disabled/s);
    expect(html).toContain('error 27124');
  });

  it('does not believe the catalog where the task says otherwise', () => {
    const html = render(
      withData({
        ghost: { kind: 'leaseExpired', leaseExpiresAt: minutesAgo(4), hasAttemptsLeft: false },
      }),
    );
    expect(html).toContain('It does not run, whatever the catalog says');
    expect(html).toContain('has not renewed the lease since');
  });

  it('promises nothing where the tasks could not be read, and names the right', () => {
    const html = render(
      buildExecutionPayload({
        data: { outlook: { kind: 'unknown' } },
        sections: {
          liveTasks: {
            status: 'denied',
            object: 'internal.tasks',
            grant: 'GRANT SELECT ON internal.tasks',
            lastCollectedAt: null,
          },
        },
      }),
    );
    expect(html).toContain('nothing can be said about what comes next');
    expect(html).toContain('GRANT SELECT ON internal.tasks');
  });

  it('does not call running what was not read lately', () => {
    const html = render({ ...buildExecutionPayload(), takenAt: minutesAgo(5) });
    expect(html).toContain('was running');
    expect(html).toContain('Not read since');
    expect(html).not.toMatch(/0:38/);
  });

  it('keeps what it knew when nothing can be read any more, without going on with it', () => {
    const failed = {
      status: 'failed' as const,
      error: { code: 'refused' as const, number: null, query: null, detail: null, retryable: true },
      lastCollectedAt: minutesAgo(2),
    };
    const sections = {
      header: failed,
      liveTasks: failed,
      archivedTasks: failed,
      assignment: failed,
    };
    const html = render({ ...buildExecutionPayload({ sections }), takenAt: null });
    expect(html).toContain('The server refuses the connection');
    expect(html).toContain('was running');
    expect(html).toContain('running for 8:00');
    expect(html).not.toContain('What depends on it is not known');
  });

  it('says why there is nothing when nothing could be read', () => {
    const failed = {
      status: 'failed' as const,
      error: { code: 'timeout' as const, number: -2, query: 'q', detail: null, retryable: true },
      lastCollectedAt: null,
    };
    const html = render(
      buildExecutionPayload({
        data: { header: null, timing: null, tasks: null, outlook: { kind: 'unknown' } },
        sections: { header: failed },
      }),
    );
    expect(html).toContain('No answer in time');
    expect(html).toContain('Execution 4711');
  });

  it('lists its anomalies, with the way to the remedy', () => {
    const html = render(withData({ anomalies: [buildAnomaly('offline-worker')] }));
    expect(html).toContain('/runbooks/worker-unavailable');
  });

  it('labels the machine of SQL Server for what it is', () => {
    const html = render();
    expect(html).toContain('Not the worker');
    expect(html).toContain('32 GiB free of 64 GiB');
  });
});

describe('the messages of an execution', () => {
  it('are text, whatever a package writes', () => {
    const html = render(buildExecutionPayload(), '', seedErrors);
    expect(html).not.toMatch(/<img/);
    expect(html).not.toMatch(/[\u202A-\u202E\u0007]/);
    expect(html).toContain('&lt;img src=x');
    expect(html).toContain('⟨U+202E⟩');
  });

  it('of a type that nobody documents are shown with its number, and counts say that there are more', () => {
    const html = render(buildExecutionPayload(), '', seedErrors);
    expect(html).toContain('type 777');
    expect(html).toContain('9,000+');
    expect(html).toContain('Counted in the first 10,000 messages');
    expect(html).toContain('more than 2 errors');
  });

  it('are exported as they are filtered', () => {
    const html = render(buildExecutionPayload(), 'type=120&text=50%25', seedErrors);
    expect(html).toMatch(/messages\/export\?type=120&amp;text=50%25&amp;format=csv/);
  });
});

describe('the parameters of an execution', () => {
  const parameter = (name: string, rest: object) => ({
    id: name,
    scope: 'package' as const,
    scopeCode: 30,
    name,
    dataType: 'String',
    value: null,
    isSensitive: false,
    isRequired: false,
    isSet: true,
    isRuntimeOverride: false,
    ...rest,
  });
  const seed: Seed = (client) => {
    const envelope = buildExecutionPayload({
      sections: { parameters: { status: 'collected', collectedAt: NOW } },
    });
    client.setQueryData(executionParametersOptions(ADDRESS).queryKey, {
      ...envelope,
      data: {
        parameters: [
          parameter('Password', { isSensitive: true, value: 'never sent' }),
          parameter('Nothing', {}),
          parameter('Odd', { scope: 'unknown', scopeCode: 77, value: HOSTILE }),
        ],
        isTruncated: false,
      },
    });
  };

  it('never show what is sensitive, and tell NULL from nothing', () => {
    const payload = buildExecutionPayload();
    const props = { address: ADDRESS, payload, header: payload.data.header, isOpen: true };
    const html = renderPage({ element: createElement(ParametersTab, props), seed });
    expect(html).toContain('sensitive, not read');
    expect(html).not.toContain('never sent');
    expect(html).toContain('NULL');
    expect(html).toContain('Of another kind: 1');
    expect(html).not.toMatch(/<img/);
  });
});
