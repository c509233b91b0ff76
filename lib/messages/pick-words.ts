import { en } from './en';
import { titlesOf } from './titles-of';

/** A part of the words: one of `en`, or only the titles of one that is large. */
export type WordsName = keyof typeof en | 'ruleTitles' | 'runbookTitles';

/** Some of the words, as a provider takes them. */
export type Words = { readonly [Name in keyof typeof en]?: object };

/** The words by the names of their parts. Only for the server: what it imports is all that is ever said. */
export function pickWords(names: readonly WordsName[]): Words {
  return Object.fromEntries(names.map(pickPart));
}

function pickPart(name: WordsName): [keyof typeof en, object] {
  if (name === 'ruleTitles') return ['rules', titlesOf(en.rules)];
  if (name === 'runbookTitles') return ['runbooks', titlesOf(en.runbooks)];
  return [name, en[name]];
}
