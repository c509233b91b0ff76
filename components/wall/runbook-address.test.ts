import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { runbookAddress } from './runbook-address';

const ORIGIN = 'https://watch.example.com:8443';
const anomaly = { rule: 'offline-worker', subject: { id: 'A/1 2', name: 'ETLW01' } } as const;

describe('the code beside the worst anomaly', () => {
  it('opens its runbook at the address of this browser, with cluster and subject', () => {
    expect(runbookAddress(ORIGIN, 'PROD ETL', anomaly)).toBe(
      'https://watch.example.com:8443/runbooks/worker-unavailable?cluster=PROD+ETL&subject=A%2F1+2',
    );
  });

  it.each(RULE_IDS)('leads to the runbook of %s, where it has one', (rule) => {
    const { runbook } = RULE_INFO[rule];
    const address = runbookAddress(ORIGIN, 'PROD', { ...anomaly, rule });
    const expected = `${ORIGIN}/runbooks/${runbook}?cluster=PROD&subject=A%2F1+2`;
    expect(address).toBe(runbook === null ? null : expected);
  });

  it('stays short enough to be scanned, whatever the names', () => {
    const long = { ...anomaly, subject: { id: 'x'.repeat(256), name: 'x' } };
    expect(runbookAddress(ORIGIN, 'PROD', long)).toBe(
      `${ORIGIN}/runbooks/worker-unavailable?cluster=PROD`,
    );
    expect(runbookAddress(ORIGIN, 'ü'.repeat(256), long)).toBe(
      `${ORIGIN}/runbooks/worker-unavailable`,
    );
  });
});
