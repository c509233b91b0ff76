import type { ObjectAccess } from '@/lib/domain/poll-status';
import { NOW } from './clock';

/** An object that may be read with SELECT alone. */
export function buildAccess(object: string, overrides: Partial<ObjectAccess> = {}): ObjectAccess {
  return {
    object,
    access: 'granted',
    testedAt: NOW,
    roles: [],
    standIn: null,
    grant: null,
    missingColumns: [],
    usedBy: [],
    parts: [],
    ...overrides,
  };
}
