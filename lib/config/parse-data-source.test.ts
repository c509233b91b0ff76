import { describe, expect, it } from 'vitest';
import { parseDataSource } from './parse-data-source';

describe('parseDataSource', () => {
  it.each([
    ['etl01', 'etl01', 1433, null],
    ['etl01.example.com', 'etl01.example.com', 1433, null],
    ['tcp:etl01', 'etl01', 1433, null],
    ['TCP:etl01,14330', 'etl01', 14_330, null],
    ['etl01,1433', 'etl01', 1433, null],
    ['  etl01 , 1433  ', 'etl01', 1433, null],
    ['10.0.0.5,1433', '10.0.0.5', 1433, null],
    ['etl01\\NIGHT', 'etl01', null, 'NIGHT'],
    ['tcp:etl01\\NIGHT', 'etl01', null, 'NIGHT'],
    ['etl01\\NIGHT,14330', 'etl01', 14_330, 'NIGHT'],
    ['etl01\\MSSQLSERVER', 'etl01', 1433, null],
    ['etl01\\mssqlserver', 'etl01', 1433, null],
    ['.', 'localhost', 1433, null],
    ['(local)', 'localhost', 1433, null],
    ['(LOCAL)', 'localhost', 1433, null],
    ['.\\SQLEXPRESS', 'localhost', null, 'SQLEXPRESS'],
    ['(local)\\SQLEXPRESS', 'localhost', null, 'SQLEXPRESS'],
    ['[::1]', '::1', 1433, null],
    ['tcp:[2001:db8::5],14330', '2001:db8::5', 14_330, null],
    ['[fe80::1%eth0],1433', 'fe80::1%eth0', 1433, null],
    ['库服务器', '库服务器', 1433, null],
  ])('reads %j', (text, host, port, instanceName) => {
    expect(parseDataSource(text)).toEqual({ host, port, instanceName });
  });

  it.each([
    '',
    '   ',
    'etl01:1433',
    'etl01,',
    'etl01,0',
    'etl01,65536',
    'etl01,http',
    '::1',
    'np:\\\\etl01\\pipe\\sql\\query',
    '\\\\etl01\\pipe\\sql\\query',
    'lpc:etl01',
    'admin:etl01',
    '(localdb)\\MSSQLLocalDB',
    'etl01\\',
    'etl01\\a\\b',
  ])('has no guess for %j', (text) => {
    expect(parseDataSource(text)).toBeNull();
  });
});
