/** One statement of a batch, known by the tag in front of it. */
export type TaggedStatement = { name: string; text: string };

const TAG = /\/\* scale-out-watch:([a-z0-9-]+) \*\//g;
const SELECT = /\bSELECT\b/i;

/**
 * The statements of a batch that have a result, in order: each tag and the text up to the next one, where a SELECT is in
 * it. A tag without a SELECT only names the batch or sets options. Null when the text has no tag at all.
 */
export function findTaggedStatements(text: string): TaggedStatement[] | null {
  const tags = [...text.matchAll(TAG)];
  if (tags.length === 0) return null;
  return tags
    .map((tag, index) => ({
      name: tag[1] ?? '',
      text: text.slice(tag.index + tag[0].length, tags[index + 1]?.index),
    }))
    .filter((statement) => SELECT.test(statement.text));
}

const READ_OBJECT = /\b(?:FROM|JOIN)\s+((?:catalog|internal)\.\w+)/gi;

/** The objects of SSISDB that a statement reads, each once. */
export function objectsReadBy(text: string): string[] {
  return [
    ...new Set([...text.matchAll(READ_OBJECT)].map((match) => (match[1] ?? '').toLowerCase())),
  ];
}

/** Whether a statement reads dynamic management views of availability groups. */
export function readsServerState(text: string): boolean {
  return /\bFROM\s+sys\.dm_hadr_/i.test(text);
}

const VARIABLE = /@(\w+)/g;

/** Names of the parameters that a statement uses, without @. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '');
}
