type Titles<Words> = {
  [Key in keyof Words]: Words[Key] extends { title: infer Title } ? { title: Title } : never;
};

/** Only the titles, of words that have more to say. */
export function titlesOf<Words extends Record<string, { title: string }>>(
  words: Words,
): Titles<Words> {
  const titles = Object.entries(words).map(([key, { title }]) => [key, { title }] as const);
  return Object.fromEntries(titles) as Titles<Words>;
}
