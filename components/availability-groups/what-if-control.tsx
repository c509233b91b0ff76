'use client';

import { useId, useState } from 'react';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';
import { useBoundsWords } from './use-bounds-words';
import { isSupposable, sliderRangeOf, type SupposableName } from './what-if-range';

type WhatIfControlProps = {
  name: SupposableName;
  /** As it is; null when it is not known. */
  real: number | null;
  /** Null while nothing else is supposed. */
  supposed: number | null;
  /** Null takes it back. */
  onSuppose: (value: number | null) => void;
};

/** One setting to play with: a slider for a rough idea, a field for the exact number. */
export function WhatIfControl({ name, real, supposed, onSuppose }: WhatIfControlProps) {
  const t = useTranslations('timeouts');
  const boundsOf = useBoundsWords();
  /** What is being typed, while it is not a value that may be supposed. */
  const [draft, setDraft] = useState<string | null>(null);
  const noteId = useId();
  const { property, unit } = TIMEOUT_INFO[name];
  const { min, max, step } = sliderRangeOf(name);
  const value = supposed ?? real;
  const isWrong = draft !== null;

  const choose = (next: number | null) => {
    setDraft(null);
    onSuppose(next === real ? null : next);
  };
  const type = (text: string) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (isSupposable(name, number)) choose(number);
    else setDraft(text);
  };
  return (
    <div className="space-y-1 py-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <code className="font-mono text-sm font-medium">{property}</code>
        <span className="text-sm text-muted">
          {real === null
            ? t('whatIf.isUnknown')
            : t('whatIf.isNow', { value: `${formatCount(real)} ${t(`unit.${unit}`)}` })}
        </span>
      </div>
      <div className="flex items-center gap-2">
        <input
          aria-label={t('whatIf.slider', { setting: property })}
          aria-valuetext={value === null ? t('unknown') : `${value} ${t(`unit.${unit}`)}`}
          className="h-7 min-w-0 flex-1 accent-[var(--accent-line)] pointer-coarse:h-9"
          max={max}
          min={min}
          onChange={({ target }) => choose(target.valueAsNumber)}
          step={step}
          type="range"
          value={value ?? min}
        />
        <input
          aria-describedby={isWrong ? noteId : undefined}
          aria-invalid={isWrong}
          aria-label={t('whatIf.number', { setting: property, unit: t(`unit.${unit}`) })}
          className={classNames(
            'min-h-7 w-24 rounded border bg-surface px-2 text-right font-mono text-sm pointer-coarse:min-h-9',
            isWrong ? 'border-bad-line' : 'border-line-strong',
            supposed !== null && 'bg-accent-fill',
          )}
          inputMode="numeric"
          onBlur={() => draft?.trim() === '' && choose(null)}
          onChange={({ target }) => type(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && choose(null)}
          value={draft ?? value ?? ''}
        />
        <span aria-hidden className="w-9 text-sm text-muted">
          {t(`unit.${unit}`)}
        </span>
        <button
          aria-label={t('whatIf.resetOne', { setting: property })}
          className="inline-flex size-7 items-center justify-center rounded text-muted hover:bg-sunken hover:text-text disabled:invisible pointer-coarse:size-9"
          disabled={supposed === null && !isWrong}
          onClick={() => choose(null)}
          title={t('whatIf.resetOne', { setting: property })}
          type="button"
        >
          <RotateCcw aria-hidden className="size-3.5" />
        </button>
      </div>
      {isWrong && (
        <p className="text-sm text-bad-text" id={noteId} role="status">
          {t('whatIf.bounds', { bounds: boundsOf(name) })}
        </p>
      )}
    </div>
  );
}
