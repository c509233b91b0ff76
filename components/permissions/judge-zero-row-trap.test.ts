import { expect, it } from 'vitest';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { buildAccess } from '@/lib/testing/build-access';
import { judgeZeroRowTrap, type ZeroRowTrap } from './judge-zero-row-trap';

const TABLE = 'internal.worker_agents';
const VIEW = 'catalog.worker_agents';

type Access = ObjectAccess['access'];

it.each<[Access, Access, ZeroRowTrap]>([
  // The view      its table    the trap
  ['roleMissing', 'denied', 'on'],
  ['roleMissing', 'missing', 'on'],
  ['roleMissing', 'unknown', 'on'],
  ['roleMissing', 'granted', 'off'],
  ['granted', 'denied', 'off'],
  // An error is told: nothing is hidden.
  ['denied', 'denied', 'off'],
  ['unknown', 'unknown', 'unknown'],
  ['unknown', 'granted', 'off'],
])('with the view %s and its table %s the trap is %s', (view, table, trap) => {
  const access = [
    buildAccess(VIEW, { access: view, standIn: TABLE }),
    buildAccess(TABLE, { access: table }),
  ];
  expect(judgeZeroRowTrap(access)).toBe(trap);
});

it('nobody knows of the trap before rights were tested', () => {
  expect(judgeZeroRowTrap([])).toBe('unknown');
});
