'use client';

import { Circle, CircleDashed, RefreshCw, Square } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Mark, type MarkShape } from '@/components/ui/mark';
import { Tooltip } from '@/components/ui/tooltip';
import { useConnection, type Connection } from '@/lib/client/connection';

type Light = Connection['stream'] | 'unreachable';

const SHAPES = {
  connecting: { icon: CircleDashed, hue: 'unknown', isHatched: true },
  live: { icon: Circle, hue: 'ok', isFilled: true },
  lost: { icon: RefreshCw, hue: 'warn' },
  unreachable: { icon: Square, hue: 'bad', isFilled: true },
} as const satisfies Record<Light, MarkShape>;

/** Whether news from the dashboard's own server arrives by itself, is asked for, or does not come at all. */
export function ConnectionLight() {
  const t = useTranslations('frame.connection');
  const connection = useConnection();
  const light: Light = connection.unreachableSinceAt ? 'unreachable' : connection.stream;
  return (
    <Tooltip content={t(`${light}Why`)} side="bottom">
      <button className="flex h-8 items-center rounded px-2 text-sm" type="button">
        <span className="sr-only">{`${t('label')}: `}</span>
        <span className="hidden sm:inline-flex">
          <Mark shape={SHAPES[light]} word={t(light)} />
        </span>
        <span className="inline-flex sm:hidden">
          <Mark isWordHidden shape={SHAPES[light]} word={t(light)} />
        </span>
      </button>
    </Tooltip>
  );
}
