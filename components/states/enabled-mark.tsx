'use client';

import { StateMark } from './state-mark';

type EnabledMarkProps = { isEnabled: boolean; isNew?: boolean; isWordHidden?: boolean };

/** The second mark of a worker: nothing when enabled, else disabled, or new and not enabled yet. */
export function EnabledMark({ isEnabled, isNew = false, isWordHidden }: EnabledMarkProps) {
  if (isEnabled) return null;
  return (
    <StateMark isWordHidden={isWordHidden} noun="enablement" state={isNew ? 'new' : 'disabled'} />
  );
}
