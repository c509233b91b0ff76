import { describe, expect, it } from 'vitest';
import { paths } from './paths';

describe('paths', () => {
  it('escape names, so that a cluster called A/B is one segment', () => {
    expect(paths.workers('A/B')).toBe('/clusters/A%2FB/workers');
    expect(paths.worker('ETL', '{1 2}')).toBe('/clusters/ETL/workers/%7B1%202%7D');
  });

  it('lead to one execution, and to those that are meant', () => {
    expect(paths.execution('A/B', '42')).toBe('/clusters/A%2FB/executions/42');
    expect(paths.executions('ETL', { status: 'failed,canceled' })).toBe(
      '/clusters/ETL/executions?status=failed%2Ccanceled',
    );
  });

  it('leave empty filters out of the address', () => {
    expect(paths.anomalies()).toBe('/anomalies');
    expect(paths.anomalies({ cluster: 'A & B', severity: '' })).toBe('/anomalies?cluster=A+%26+B');
  });

  it('lead to one step of a runbook, and to the rights of one cluster', () => {
    expect(paths.runbook('connection', { cluster: 'A', step: 'ping' })).toBe(
      '/runbooks/connection?cluster=A#step-ping',
    );
    expect(paths.permissions('A/B')).toBe('/permissions#permissions-A%2FB');
    expect(paths.permissions()).toBe('/permissions');
  });
});
