'use client';

import { useServerTime } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatExactInstant, formatInstant, formatTimeOfDay } from '@/lib/format/instant';

/** Date, time and offset in the reader's zone. */
export function ExactTime({ at }: { at: Date }) {
  const zone = useZone();
  return <time dateTime={formatExactInstant(at, zone)}>{formatInstant(at, zone)}</time>;
}

/** '03:04', with the date when that is another day; the exact instant on hovering. */
export function TimeOfDay({ at }: { at: Date }) {
  const zone = useZone();
  const text = useServerTime((now) => formatTimeOfDay(at, now, zone));
  return (
    <time
      className="whitespace-nowrap"
      dateTime={formatExactInstant(at, zone)}
      title={formatInstant(at, zone)}
    >
      {text}
    </time>
  );
}
