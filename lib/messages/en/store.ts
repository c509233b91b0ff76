import type { StoreStatus } from '@/lib/domain/store-status';

type Fault = Extract<StoreStatus, { status: 'failing' }>['fault'];

export const store = {
  notKept: 'History is not being kept since <time></time>: {fault}.',
  details: 'What waits, and what was lost',
  title: 'History',
  state: 'State',
  status: {
    opening: 'being opened',
    keeping: 'being kept',
    failing: 'not being kept',
  } satisfies Record<StoreStatus['status'], string>,
  size: 'Size',
  sizeUnknown: 'not known',
  waiting: 'Changes that wait in memory',
  lost: 'Changes that were given up',
  failingWhy:
    'What you see live is not affected. What happens now is written as soon as the store recovers, unless the dashboard is restarted before.',
  faults: {
    full: 'the disk is full',
    locked: 'another program has locked the file',
    readOnly: 'the file or its folder cannot be written',
    corrupt: 'the file is damaged',
    tooNew: 'a newer version of the dashboard has written the file',
    unavailable: 'the file cannot be opened',
  } satisfies Record<Fault, string>,
} as const;
