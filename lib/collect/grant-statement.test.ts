import { expect, it } from 'vitest';
import { grantRole, grantSelect } from './grant-statement';

it('a grant names the object and the user', () => {
  expect(grantSelect('internal.tasks', 'watch')).toBe(
    'GRANT SELECT ON OBJECT::internal.tasks TO [watch];',
  );
  expect(grantRole('ssis_logreader', 'EXAMPLE\\watch')).toBe(
    'ALTER ROLE ssis_logreader ADD MEMBER [EXAMPLE\\watch];',
  );
});

it('no name can break out of its brackets', () => {
  expect(grantSelect('internal.tasks', 'x]; DROP DATABASE SSISDB; --')).toBe(
    'GRANT SELECT ON OBJECT::internal.tasks TO [x]]; DROP DATABASE SSISDB; --];',
  );
});

it('an unknown user is a placeholder that does not run by mistake', () => {
  expect(grantSelect('internal.tasks', null)).toContain('TO [login of the dashboard];');
});
