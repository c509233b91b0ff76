/** Locales of Microsoft Learn that the documents are linked in; the first is the fallback. */
export const DOCUMENT_LOCALES = ['en-us', 'zh-cn', 'sv-se'] as const;

export type DocumentLocale = (typeof DOCUMENT_LOCALES)[number];

const LOCALE_BY_LANGUAGE: Record<string, DocumentLocale> = {
  en: 'en-us',
  zh: 'zh-cn',
  sv: 'sv-se',
};

/** The locale that a reader wants most, by the Accept-Language header of the browser; en-us when none of ours is asked for. */
export function documentLocaleOf(acceptLanguage: string | null): DocumentLocale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
      const quality = Number(weight ?? 1);
      return { language: tag.split('-')[0] ?? '', quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality);
  for (const { language } of wanted) {
    const locale = LOCALE_BY_LANGUAGE[language];
    if (locale) return locale;
  }
  return DOCUMENT_LOCALES[0];
}
