import { describe, expect, it } from 'vitest';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { NOW } from '@/lib/testing/clock';
import { folderOfPackage, limitAnomaly, limitEvents, type ReadableScope } from './limit-anomaly';

const FINANCE: ReadableScope = { folders: ['finance'], isReadable: (id) => id === '1' };
const EVERYTHING: ReadableScope = { folders: null, isReadable: () => true };

const ofExecution = (folder: string) =>
  buildAnomaly('slow-execution', {
    subject: { kind: 'execution', id: '7', name: 'Load.dtsx #7' },
    evidence: { package: `${folder}/P/Load.dtsx`, executionIds: ['7', '1', '9'] },
  });
const ofPackage = (folder: string) =>
  buildAnomaly('failed-execution', {
    subject: { kind: 'package', id: `${folder}/P/Load.dtsx`, name: 'Load.dtsx' },
    evidence: { package: `${folder}/P/Load.dtsx`, executionIds: ['8', '9'] },
  });
const failover = buildAnomaly('primary-changed', {
  subject: { kind: 'availabilityGroup', id: 'G', name: 'AG' },
  evidence: { runningExecutions: ['1 Mine.dtsx', '2 Theirs.dtsx', '3 Others.dtsx'] },
});

describe('an anomaly, to somebody who may read some folders', () => {
  it('about an execution or a package is there only if these are of such a folder', () => {
    for (const anomaly of [ofExecution('Sales'), ofPackage('Sales')]) {
      expect(limitAnomaly(anomaly, FINANCE)).toBeNull();
      expect(limitAnomaly(anomaly, EVERYTHING)).toBe(anomaly);
    }
    expect(limitAnomaly(ofPackage('Finance'), FINANCE)).toEqual(ofPackage('Finance'));
  });

  it('about an execution of nobody knows which folder is not there', () => {
    const { subject } = ofExecution('Finance');
    for (const evidence of [{}, { package: null }, { package: 'Finance' }]) {
      const anomaly = buildAnomaly('slow-execution', { subject, evidence });
      expect(limitAnomaly(anomaly, FINANCE)).toBeNull();
    }
  });

  it('names no other executions than those that they may read', () => {
    expect(limitAnomaly(ofExecution('Finance'), FINANCE)?.evidence.executionIds).toEqual([
      '7',
      '1',
    ]);
  });

  it('about the cluster is there, and counts what it does not name', () => {
    expect(limitAnomaly(failover, FINANCE)?.evidence).toEqual({
      runningExecutions: ['1 Mine.dtsx', '+2'],
    });
  });

  it('has no more evidence in what has happened to it', () => {
    const opened = { kind: 'opened', at: NOW, severity: 'warning', evidence: failover.evidence };
    const events = [{ ...opened, kind: 'opened' as const, severity: 'warning' as const }];
    expect(JSON.stringify(limitEvents(events, failover, FINANCE))).not.toContain('Theirs');
    expect(limitEvents(events, failover, EVERYTHING)).toEqual(events);
  });
});

it('the folder of a package is told only of a name with three parts', () => {
  expect(folderOfPackage('Finance/P/Load.dtsx')).toBe('Finance');
  for (const key of ['Finance', 'Finance/P', 'Finance/Sub/P/Load.dtsx', '']) {
    expect(folderOfPackage(key)).toBeNull();
  }
});
