import { describe, expect, it } from 'vitest';
import { hostLabelOf } from './server-name';

describe('the host of a server name', () => {
  it.each([
    ['SQLNODE1', 'sqlnode1'],
    ['tcp:SqlAg01.example,1433', 'sqlag01'],
    ['SQLFCI\\ETL', 'sqlfci'],
    [' sqlag01.example\\X,1433 ', 'sqlag01'],
    ['10.20.0.20,1433', '10.20.0.20'],
    ['fe80::1', 'fe80::1'],
    ['', ''],
  ])('of %j is %j', (name, host) => {
    expect(hostLabelOf(name)).toBe(host);
  });
});
