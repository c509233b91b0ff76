'use client';

import { useTranslations } from 'use-intl';
import { useNewVersion } from '@/components/wall/use-new-version';
import { WallCover } from '@/components/wall/wall-cover';

/** Nobody is there to press a button: the display says that it failed, and loads itself again. */
export default function WallError() {
  const t = useTranslations('wall.cover');
  useNewVersion(true);
  return (
    <main className="wall flex h-dvh bg-canvas p-[0.9rem] text-text">
      <WallCover title={t('failed')} why={t('failedWhy')} />
    </main>
  );
}
