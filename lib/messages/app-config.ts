import type {} from 'use-intl';
import type { en } from './en';

// Makes every message key, and the arguments of every message, checked by the compiler.
declare module 'use-intl' {
  interface AppConfig {
    Locale: 'en';
    Messages: typeof en;
  }
}
