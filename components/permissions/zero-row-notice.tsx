'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { judgeZeroRowTrap } from './judge-zero-row-trap';

/** Says that an empty list of workers proves nothing with this login; nothing while it proves that there are none. */
export function ZeroRowNotice({ access }: { access: readonly ObjectAccess[] }) {
  const t = useTranslations('permissions.zeroRows');
  const trap = judgeZeroRowTrap(access);
  if (trap === 'off') return null;
  return (
    <Notice
      isFlush
      hue={trap === 'on' ? 'warn' : 'unknown'}
      icon={EyeOff}
      isHatched={trap === 'unknown'}
      title={t(trap)}
    >
      <p>{t(trap === 'on' ? 'onWhy' : 'unknownWhy')}</p>
    </Notice>
  );
}
