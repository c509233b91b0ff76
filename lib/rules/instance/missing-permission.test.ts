import { describe, expect, it } from 'vitest';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { missingPermission } from './missing-permission';

describe('missing-permission', () => {
  it('finds nothing when every section may be read', () => {
    const outcome = runRule(missingPermission, buildSnapshot());
    expect(outcome).toEqual({ findings: [], notEvaluated: [], unknownSubjects: [] });
  });

  it('finds each denied object and says which GRANT mends it', () => {
    const sections = {
      workers: denied<never>('internal.worker_agents'),
      tasks: denied<never>('internal.tasks'),
    };
    const { findings } = runRule(missingPermission, buildSnapshot({ sections }));
    expect(findings).toMatchObject([
      { subject: { kind: 'permission', id: 'internal.worker_agents' }, severity: 'warning' },
      {
        subject: { kind: 'permission', id: 'internal.tasks' },
        evidence: {
          object: 'internal.tasks',
          grant: 'GRANT SELECT ON OBJECT::internal.tasks TO [watch];',
        },
      },
    ]);
  });

  it('finds a view that hides executions of others without an error', () => {
    const hidden = { object: 'catalog.executions', grant: 'ALTER ROLE ssis_logreader …' };
    const sections = {
      executions: collected(buildExecutionsData({ hidden })),
    };
    const { findings } = runRule(missingPermission, buildSnapshot({ sections }));
    expect(findings).toMatchObject([{ evidence: hidden }]);
  });

  it('names an object once when two sections are denied for it', () => {
    const sections = {
      tasks: denied<never>('internal.tasks'),
      jobAssignments: denied<never>('internal.tasks'),
    };
    const { findings } = runRule(missingPermission, buildSnapshot({ sections }));
    expect(findings).toHaveLength(1);
  });

  it('does not call permissions fine while a section fails for another reason', () => {
    const sections = { tasks: failed<never>('lockTimeout') };
    const { unknownSubjects } = runRule(missingPermission, buildSnapshot({ sections }));
    expect(unknownSubjects).toEqual([
      {
        rule: 'missing-permission',
        subjectKind: 'permission',
        subjectId: null,
        missing: ['tasks'],
      },
    ]);
  });

  it('is not evaluated while the instance does not answer', () => {
    const { notEvaluated } = runRule(missingPermission, buildFailedSnapshot('timeout'));
    expect(notEvaluated).toEqual([{ rule: 'missing-permission', missing: ['source'] }]);
  });
});
