'use client';

import { Globe } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ChoiceMenu } from '@/components/ui/choice-menu';
import { ZONE_CHOICES, type ZoneChoice } from '@/lib/client/choices';
import { serverNow, useServerTime } from '@/lib/client/server-clock';
import { useZone, useZoneOfChoice } from '@/lib/client/zone';
import { formatOffset, offsetMinutesAt } from '@/lib/format/zone';

export type ZoneSwitchProps = {
  choice: ZoneChoice;
  serverOffsetMinutes: number | null;
  onChoose: (choice: ZoneChoice) => void;
};

/** In which zone instants are written; the offset in force is always in sight. */
export function ZoneSwitch({ choice, serverOffsetMinutes, onChoose }: ZoneSwitchProps) {
  const t = useTranslations('frame.zone');
  const zone = useZone();
  const offset = useServerTime((now) => formatOffset(offsetMinutesAt(now, zone)));
  const browserZone = useZoneOfChoice('browser', null);
  const notes = {
    utc: null,
    server: serverOffsetMinutes === null ? t('serverUnknown') : formatOffset(serverOffsetMinutes),
    browser: formatOffset(offsetMinutesAt(serverNow(), browserZone)),
  };
  return (
    <ChoiceMenu
      choices={ZONE_CHOICES.map((value) => ({ value, label: t(value), note: notes[value] }))}
      label={t('label')}
      onChoose={onChoose}
      value={choice}
    >
      <Globe aria-hidden className="size-4 text-muted" />
      <span className="sr-only sm:not-sr-only">{offset}</span>
    </ChoiceMenu>
  );
}
