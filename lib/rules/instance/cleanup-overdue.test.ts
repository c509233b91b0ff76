import { describe, expect, it } from 'vitest';
import type { OldestOperation } from '@/lib/domain/oldest-operation';
import { buildCatalogProperties } from '@/lib/testing/build-properties';
import { collected, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { hoursAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { cleanupOverdue } from './cleanup-overdue';

const LIMIT_HOURS = (30 + 2) * 24;

type Given = { properties?: Record<string, string | null>; hidden?: OldestOperation['hidden'] };

function judge(ageHours: number | null, { properties = {}, hidden = null }: Given = {}) {
  const operation = ageHours === null ? null : { id: '17', endedAt: hoursAgo(ageHours) };
  const snapshot = buildSnapshot({
    sections: {
      catalogProperties: collected(
        buildCatalogProperties({ RETENTION_WINDOW: '30', ...properties }),
      ),
      oldestOperation: collected<OldestOperation>({ operation, hidden }),
    },
  });
  return runRule(cleanupOverdue, snapshot);
}

describe('cleanup-overdue', () => {
  it.each([
    ['two days beyond the window', LIMIT_HOURS, 0],
    ['more than two days beyond it', LIMIT_HOURS + 0.01, 1],
    ['within it', 24, 0],
    ['not there', null, 0],
  ])('when the oldest operation is %s', (_age, ageHours, count) => {
    const { findings, notEvaluated } = judge(ageHours);
    expect(findings).toHaveLength(count);
    expect(notEvaluated).toEqual([]);
  });

  it('names the operation, its end and the window', () => {
    expect(judge(LIMIT_HOURS + 24).findings).toMatchObject([
      {
        severity: 'warning',
        evidence: { oldestOperationId: '17', retentionDays: 30 },
      },
    ]);
  });

  it.each([
    ['the cleanup is switched off', { OPERATION_CLEANUP_ENABLED: 'FALSE' }],
    ['nothing is ever too old', { RETENTION_WINDOW: '-1' }],
  ])('has nothing to say when %s', (_case, properties) => {
    expect(judge(100_000, { properties })).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it('does not believe that nothing is too old while operations may be hidden', () => {
    const hidden = { object: 'catalog.operations', grant: 'ALTER ROLE' };
    expect(judge(24, { hidden }).notEvaluated).toMatchObject([{ missing: ['catalog.operations'] }]);
    expect(judge(LIMIT_HOURS + 1, { hidden }).findings).toHaveLength(1);
  });

  it.each([
    ['OPERATION_CLEANUP_ENABLED', { OPERATION_CLEANUP_ENABLED: null }],
    ['RETENTION_WINDOW', { RETENTION_WINDOW: null }],
    ['RETENTION_WINDOW', { RETENTION_WINDOW: 'soon' }],
  ])('is not evaluated without %s', (missing, properties) => {
    expect(judge(100_000, { properties })).toMatchObject({
      findings: [],
      notEvaluated: [{ missing: [missing] }],
    });
  });

  it('is not evaluated when the operation could not be read', () => {
    const snapshot = buildSnapshot({ sections: { oldestOperation: failed('lockTimeout') } });
    expect(runRule(cleanupOverdue, snapshot).notEvaluated).toHaveLength(1);
  });
});
