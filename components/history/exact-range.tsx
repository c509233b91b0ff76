'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { PopoverButton } from '@/components/ui/popover-button';
import { TextField } from '@/components/ui/text-field';
import { serverNow } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { instantOfWallClock, wallClockOf } from '@/lib/format/wall-clock';
import { problemOfSpan, type RangeProblem } from './time-range';
import type { TimeRange } from './use-time-range';

/** Any range, written in the reader's zone. */
export function ExactRange({ range: { span, preset, chooseSpan } }: { range: TimeRange }) {
  const t = useTranslations('history.range');
  const zone = useZone();
  const [isOpen, setIsOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<RangeProblem | null>(null);

  const open = (next: boolean) => {
    setFrom(wallClockOf(new Date(span.fromMs), zone));
    setTo(wallClockOf(new Date(span.toMs), zone));
    setProblem(null);
    setIsOpen(next);
  };

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const wanted = {
      fromMs: instantOfWallClock(from, zone)?.getTime() ?? Number.NaN,
      toMs: instantOfWallClock(to, zone)?.getTime() ?? Number.NaN,
    };
    const found = problemOfSpan(wanted, serverNow().getTime());
    setProblem(found);
    if (found) return;
    chooseSpan(wanted);
    setIsOpen(false);
  };

  return (
    <PopoverButton
      button={t('exact')}
      className={classNames(
        'min-h-7 rounded border px-2 text-sm pointer-coarse:min-h-9',
        preset === null
          ? 'border-accent-line bg-accent-fill'
          : 'bg-surface hover:border-line-strong',
      )}
      isOpen={isOpen}
      onOpenChange={open}
    >
      {(Popover) => (
        <Popover.Content
          align="start"
          className="z-40 rounded border border-line-strong bg-surface p-3"
          collisionPadding={8}
          sideOffset={4}
        >
          <form noValidate className="space-y-3" onSubmit={apply}>
            <TextField
              error={problem && t(`problems.${problem}`)}
              label={t('from')}
              onChange={setFrom}
              type="datetime-local"
              value={from}
            />
            <TextField
              error={null}
              label={t('to')}
              onChange={setTo}
              type="datetime-local"
              value={to}
            />
            <Button type="submit">{t('apply')}</Button>
          </form>
        </Popover.Content>
      )}
    </PopoverButton>
  );
}
