'use client';

import { StateMark } from '@/components/states/state-mark';
import type { ObjectAccess } from '@/lib/domain/poll-status';

/** What hides most comes first. */
const ORDER: readonly ObjectAccess['access'][] = [
  'denied',
  'roleMissing',
  'missing',
  'unknown',
  'granted',
];

/** How many objects may be read, and how many not. */
export function AccessCounts({ access }: { access: readonly ObjectAccess[] }) {
  return ORDER.map((state) => {
    const count = access.filter((one) => one.access === state).length;
    return count > 0 && <StateMark key={state} count={count} noun="access" state={state} />;
  });
}
