import { describe, expect, it } from 'vitest';
import { compareWithCluster } from './compare-with-cluster';

const MASTER = { address: 'https://etlm01.example:8391', servicePort: '8391', thumbprint: 'ab 12' };
const verdicts = (
  host: string,
  port: number | null,
  master: {
    address: string | null;
    servicePort: string | null;
    thumbprint: string | null;
  } = MASTER,
) =>
  compareWithCluster({ endpoints: [{ host, port }], thumbprints: [] }, master).map(
    ({ what, property, verdict }) => `${what} ${property} ${verdict}`,
  );

describe('compareWithCluster', () => {
  it('says what is the same, whatever the case', () => {
    expect(verdicts('ETLM01.Example', 8391)).toEqual([
      'host MASTER_ADDRESS same',
      'port MASTER_SERVICE_PORT same',
      'port MASTER_ADDRESS same',
    ]);
  });

  it('names another host and another port', () => {
    expect(verdicts('etlm02.example', 8392)).toEqual([
      'host MASTER_ADDRESS different',
      'port MASTER_SERVICE_PORT different',
      'port MASTER_ADDRESS different',
    ]);
  });

  it('tells a missing domain from another machine', () => {
    expect(verdicts('etlm01', null)).toEqual(['host MASTER_ADDRESS shortName']);
    expect(verdicts('etlm0', null)).toEqual(['host MASTER_ADDRESS different']);
  });

  it('shows when MASTER_ADDRESS and MASTER_SERVICE_PORT do not agree', () => {
    expect(verdicts('etlm01.example', 8391, { ...MASTER, servicePort: '8400' })).toEqual([
      'host MASTER_ADDRESS same',
      'port MASTER_SERVICE_PORT different',
      'port MASTER_ADDRESS same',
    ]);
  });

  it('never calls the same what the cluster does not tell', () => {
    const nothing = { address: null, servicePort: null, thumbprint: null };
    expect(verdicts('etlm01.example', 8391, nothing)).toEqual([
      'host MASTER_ADDRESS unknown',
      'port MASTER_SERVICE_PORT unknown',
      'port MASTER_ADDRESS unknown',
    ]);
    expect(verdicts('etlm01.example', null, { ...MASTER, address: 'not an address' })).toEqual([
      'host MASTER_ADDRESS unknown',
    ]);
  });

  it('compares thumbprints without spaces and case', () => {
    const of = (thumbprint: string) =>
      compareWithCluster({ endpoints: [], thumbprints: [thumbprint] }, MASTER)[0]?.verdict;
    expect(of('AB12')).toBe('same');
    expect(of('AB13')).toBe('different');
  });

  it('compares nothing when the log names nothing', () => {
    expect(compareWithCluster({ endpoints: [], thumbprints: [] }, MASTER)).toEqual([]);
  });
});
