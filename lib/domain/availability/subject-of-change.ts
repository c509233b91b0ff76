import type { RecordedChange } from './recorded-change';

/** Tells changes of one cluster apart that were made at the same instant. */
export function subjectOfChange(change: RecordedChange): string {
  switch (change.kind) {
    case 'primary':
      return `primary ${change.group}`;
    case 'instance':
      return 'instance';
    case 'timeout':
      return `timeout ${change.of ?? ''}/${change.name}`;
  }
}
