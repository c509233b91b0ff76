'use client';

import { CircleHelp, FileSearch, FileX, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { Hue } from '@/components/ui/hue';
import { Notice } from '@/components/ui/notice';
import { MAX_LOG_BYTES } from '@/lib/diagnose/diagnosis';
import { formatBytes } from '@/lib/format/quantity';
import type { Reading } from './use-diagnosis';

type ReadingNoticeProps = { reading: Reading; onReset: () => void };
type Words = { hue: Hue; icon: LucideIcon; title: string; why: string | null };

/** How far the reading is, or what came of it, in a sentence. */
export function ReadingNotice({ reading, onReset }: ReadingNoticeProps) {
  const t = useTranslations('diagnose');
  const words = useOutcomeWords(reading);
  if (reading.kind === 'idle') return null;
  if (reading.kind === 'reading') return <Progress onCancel={onReset} reading={reading} />;
  if (!words) return null;
  return (
    <Notice hue={words.hue} icon={words.icon} role="status" title={words.title}>
      {words.why && <p>{words.why}</p>}
      <Button onClick={onReset}>{t('again')}</Button>
    </Notice>
  );
}

type ProgressProps = { reading: Extract<Reading, { kind: 'reading' }>; onCancel: () => void };

function Progress({ reading: { name, byteCount, totalBytes }, onCancel }: ProgressProps) {
  const t = useTranslations('diagnose');
  const words = t('progress', {
    name,
    read: formatBytes(byteCount),
    total: formatBytes(totalBytes),
  });
  return (
    <Notice hue="info" icon={Hourglass} title={words}>
      <progress aria-label={words} className="block w-full" max={totalBytes} value={byteCount} />
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </Notice>
  );
}

function useOutcomeWords(reading: Reading): Words | null {
  const t = useTranslations('diagnose.outcome');
  if (reading.kind === 'idle' || reading.kind === 'reading') return null;
  const { name } = reading;
  if (reading.kind === 'tooLarge') {
    const size = formatBytes(reading.totalBytes);
    const why = t('tooLargeWhy', { limit: formatBytes(MAX_LOG_BYTES) });
    return { hue: 'warn', icon: FileX, title: t('tooLarge', { name, size }), why };
  }
  if (reading.kind === 'failed') {
    return { hue: 'bad', icon: FileX, title: t('failed', { name }), why: t('failedWhy') };
  }
  const { outcome, groups, encoding } = reading.diagnosis;
  if (outcome === 'matched') {
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    const why = encoding && t('encoding', { encoding });
    return { hue: 'warn', icon: FileSearch, title: t('matched', { name, count }), why };
  }
  const hue = outcome === 'noMatch' ? 'unknown' : 'warn';
  const icon = outcome === 'noMatch' ? CircleHelp : FileX;
  return { hue, icon, title: t(outcome, { name }), why: t(`${outcome}Why`) };
}
