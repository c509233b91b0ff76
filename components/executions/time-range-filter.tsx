'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { PopoverFilter } from '@/components/ui/popover-filter';
import { serverNow, useServerTime } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatAge } from '@/lib/format/duration';
import { formatTimeOfDay } from '@/lib/format/instant';
import { instantOfWallClock, wallClockOf } from '@/lib/format/wall-clock';
import { formatOffset, offsetMinutesAt, type Zone } from '@/lib/format/zone';

type TimeRange = { from: Date | null; to: Date | null };

type TimeRangeFormProps = { range: TimeRange; onChange: (range: TimeRange) => void };

/** `label`: what lies in the range, when that is not the creation of executions. */
type TimeRangeFilterProps = TimeRangeFormProps & { label?: string };

const MINUTE_MS = 60_000;
const PRESETS_MS = [15, 60, 6 * 60, 24 * 60, 7 * 24 * 60].map((minutes) => minutes * MINUTE_MS);

/** When something was: the last hours, as of now, or from an instant to another. The address keeps the instants. */
export function TimeRangeFilter({ range, onChange, label }: TimeRangeFilterProps) {
  const t = useTranslations('executions.time');
  const words = useRangeWords(range);
  return (
    <PopoverFilter
      label={label ?? t('label')}
      onClear={() => onChange({ from: null, to: null })}
      value={words}
    >
      {(close) => (
        <TimeRangeForm
          onChange={(next) => {
            onChange(next);
            close();
          }}
          range={range}
        />
      )}
    </PopoverFilter>
  );
}

function TimeRangeForm({ range, onChange }: TimeRangeFormProps) {
  const t = useTranslations('executions');
  const zone = useZone();
  const offset = useServerTime((now) => formatOffset(offsetMinutesAt(now, zone)));
  const [from, setFrom] = useState(textOf(range.from, zone));
  const [to, setTo] = useState(textOf(range.to, zone));
  const next = { from: instantOfWallClock(from, zone), to: instantOfWallClock(to, zone) };
  const isBackwards = next.from !== null && next.to !== null && next.from >= next.to;

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isBackwards) onChange(next);
  };
  const since = (ms: number) => {
    const at = serverNow().getTime() - ms;
    onChange({ from: new Date(Math.floor(at / MINUTE_MS) * MINUTE_MS), to: null });
  };
  return (
    <div className="space-y-3 p-3">
      <div aria-label={t('time.presets')} role="group">
        <p className="pb-1 text-xs text-muted">{t('time.presets')}</p>
        <div className="flex flex-wrap gap-1">
          {PRESETS_MS.map((ms) => (
            <Button key={ms} className="px-2" onClick={() => since(ms)}>
              {formatAge(ms)}
            </Button>
          ))}
        </div>
      </div>
      <form className="space-y-2 border-t pt-3" onSubmit={apply}>
        <p className="text-xs text-muted">{t('time.exact', { zone: offset })}</p>
        <Field label={t('filters.from')} onChange={setFrom} value={from} />
        <Field label={t('filters.to')} onChange={setTo} value={to} />
        {isBackwards && (
          <p className="text-bad-text" role="alert">
            {t('time.backwards')}
          </p>
        )}
        <Button disabled={isBackwards} type="submit">
          {t('time.apply')}
        </Button>
      </form>
    </div>
  );
}

type FieldProps = { label: string; value: string; onChange: (text: string) => void };

function Field({ label, value, onChange }: FieldProps) {
  return (
    <label className="flex items-center gap-2">
      <span className="w-10 text-muted">{label}</span>
      <input
        className="min-h-7 rounded border border-line-strong bg-surface px-1.5 pointer-coarse:min-h-9"
        onChange={(event) => onChange(event.target.value)}
        type="datetime-local"
        value={value}
      />
    </label>
  );
}

function useRangeWords({ from, to }: TimeRange): string | null {
  const t = useTranslations('executions.time');
  const zone = useZone();
  const words = useServerTime((now) => {
    const wordOf = (at: Date) => formatTimeOfDay(at, now, zone);
    if (from && to) return t('between', { from: wordOf(from), to: wordOf(to) });
    if (from) return t('since', { from: wordOf(from) });
    return to ? t('until', { to: wordOf(to) }) : '';
  });
  return words === '' ? null : words;
}

function textOf(at: Date | null, zone: Zone): string {
  return at ? wallClockOf(at, zone) : '';
}
