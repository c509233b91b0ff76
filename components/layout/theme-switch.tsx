'use client';

import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useTranslations } from 'use-intl';
import { ChoiceMenu } from '@/components/ui/choice-menu';

export const THEMES = ['system', 'light', 'dark'] as const;

/** Dark, light, or like the system. */
export function ThemeSwitch() {
  const t = useTranslations('frame.theme');
  const { theme, setTheme } = useTheme();
  return (
    <ChoiceMenu
      choices={THEMES.map((value) => ({ value, label: t(value) }))}
      label={t('label')}
      onChoose={setTheme}
      value={THEMES.find((value) => value === theme)}
    >
      <Sun aria-hidden className="size-4 text-muted dark:hidden" />
      <Moon aria-hidden className="hidden size-4 text-muted dark:block" />
    </ChoiceMenu>
  );
}
