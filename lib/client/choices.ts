import {
  DOCUMENT_LOCALES,
  documentLocaleOf,
  type DocumentLocale,
} from '@/lib/domain/document-locale';

export const ZONE_CHOICES = ['browser', 'server', 'utc'] as const;

export type ZoneChoice = (typeof ZONE_CHOICES)[number];

const RAIL_CHOICES = ['expanded', 'collapsed'] as const;

type RailChoice = (typeof RAIL_CHOICES)[number];

const KEYS_CHOICES = ['on', 'off'] as const;

type KeysChoice = (typeof KEYS_CHOICES)[number];

/** What a browser remembers between visits, and the cookie each is kept in. */
export type Choices = {
  zone: ZoneChoice;
  rail: RailChoice;
  /** Whether single letters are commands. */
  keys: KeysChoice;
  documentLocale: DocumentLocale;
  /** Columns of the list of executions, as that list writes them; empty: never chosen. */
  executionColumns: string;
};

export const CHOICE_COOKIES = {
  zone: 'zone',
  rail: 'rail',
  keys: 'keys',
  documentLocale: 'document-locale',
  executionColumns: 'execution-columns',
} as const satisfies Record<keyof Choices, string>;

/**
 * Reads remembered choices; a missing or unknown one becomes the first of its kind, and the language of documents the
 * one that the browser asks for.
 */
export function parseChoices(
  cookie: (name: string) => string | undefined,
  acceptLanguage: string | null,
): Choices {
  return {
    zone: oneOf(ZONE_CHOICES, cookie(CHOICE_COOKIES.zone)),
    rail: oneOf(RAIL_CHOICES, cookie(CHOICE_COOKIES.rail)),
    keys: oneOf(KEYS_CHOICES, cookie(CHOICE_COOKIES.keys)),
    documentLocale:
      DOCUMENT_LOCALES.find((one) => one === cookie(CHOICE_COOKIES.documentLocale)) ??
      documentLocaleOf(acceptLanguage),
    executionColumns: cookie(CHOICE_COOKIES.executionColumns) ?? '',
  };
}

function oneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  value: string | undefined,
): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}
