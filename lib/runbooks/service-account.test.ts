import { expect, it } from 'vitest';
import { profileOfAccount, scaleOutVersionOf } from './service-account';

it.each([
  ['NT Service\\SSISScaleOutWorker160', 'C:\\Windows\\ServiceProfiles\\SSISScaleOutWorker160'],
  ['nt service\\SSISScaleOutWorker140', 'C:\\Windows\\ServiceProfiles\\SSISScaleOutWorker140'],
  ['CORP\\svc-etl', 'C:\\Users\\svc-etl'],
  ['svc-etl@corp.example', 'C:\\Users\\svc-etl'],
  ['CORP\\', null],
])('finds the profile of %s', (account, profile) => {
  expect(profileOfAccount(account)).toBe(profile);
});

it('finds the number that names of services end with', () => {
  expect(scaleOutVersionOf('16.0.4003.1')).toBe('160');
  expect(scaleOutVersionOf('17.0.1000.7')).toBe('170');
  expect(scaleOutVersionOf(null)).toBeNull();
  expect(scaleOutVersionOf('sixteen')).toBeNull();
});
