import { expect, it } from 'vitest';
import { parseMasterAddress } from './master-address';

it('takes the address of the master apart', () => {
  expect(parseMasterAddress('https://ETLM01.example:8391')).toEqual({
    host: 'etlm01.example',
    port: 8391,
    isHttps: true,
  });
});

it('knows the port that an address leaves out', () => {
  expect(parseMasterAddress('https://etlm01')?.port).toBe(443);
  expect(parseMasterAddress('http://etlm01')).toMatchObject({ port: 80, isHttps: false });
});

it.each(['', 'etlm01', '8391'])('does not take %j for an address', (address) => {
  expect(parseMasterAddress(address)).toBeNull();
});
