import { createTranslator } from 'use-intl/core';
import { en } from './en';

/** Words for what is made outside React: page titles and the tab. Components use `useTranslations`. */
export const translate = createTranslator({ locale: 'en', messages: en });
