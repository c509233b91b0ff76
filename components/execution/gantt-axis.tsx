import { classNames } from '@/components/ui/class-names';
import { formatDuration } from '@/lib/format/duration';
import { axisTicks, shareOf } from './bar-geometry';

const TICKS_PER_ZOOM = 5;
const LAST_SHARE = 0.92;

type GanttAxisProps = { startMs: number; endMs: number; zoom: number };

/** Time since the first executable began. */
export function GanttAxis({ startMs, endMs, zoom }: GanttAxisProps) {
  return (
    <span aria-hidden className="relative block h-8 text-xs">
      {axisTicks({ startMs, endMs }, TICKS_PER_ZOOM * zoom).map((tickMs) => {
        const share = shareOf(startMs + tickMs, { startMs, endMs });
        return (
          <span
            key={tickMs}
            className={classNames(
              'absolute bottom-0 h-4 border-line-strong px-1 whitespace-nowrap',
              // At the right edge the words stand before the mark.
              share > LAST_SHARE ? '-translate-x-full border-r' : 'border-l',
            )}
            style={{ left: `${share * 100}%` }}
          >
            {formatDuration(tickMs)}
          </span>
        );
      })}
    </span>
  );
}
