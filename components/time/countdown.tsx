'use client';

import { Tooltip } from '@/components/ui/tooltip';
import { useServerTime } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatCountdown } from '@/lib/format/duration';
import { formatExactInstant, formatInstant } from '@/lib/format/instant';

type CountdownProps = {
  until: Date;
  /** SQL Server's clock minus the dashboard server's, for instants that SQL Server wrote. */
  clockSkewMs?: number;
};

/** Time left until something will happen: '0:38', then '0:00'; when exactly is in the tooltip. */
export function Countdown({ until, clockSkewMs = 0 }: CountdownProps) {
  const zone = useZone();
  const text = useServerTime((now) =>
    formatCountdown(until.getTime() - now.getTime() - clockSkewMs),
  );
  return (
    <Tooltip content={formatInstant(until, zone)}>
      <time dateTime={formatExactInstant(until, zone)} role="timer" tabIndex={0}>
        {text}
      </time>
    </Tooltip>
  );
}
