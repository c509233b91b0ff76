import type { SimulatedMessage } from '../simulation/execution-messages';
import type { Question } from './answer';
import { integerParameter, textParameter } from './parameters';

/** The filter of a page, as the usual collation compares: without case. */
export function isMessageWanted(question: Question): (message: SimulatedMessage) => boolean {
  const isAnyType = integerParameter(question, 'any_type') === 1n;
  const types = Object.keys(question.parameters)
    .filter((name) => /^type\d+$/.test(name))
    .flatMap((name) => integerParameter(question, name) ?? []);
  const sourceType = integerParameter(question, 'source_type');
  const sourceName = textParameter(question, 'source_name');
  const path = likePattern(textParameter(question, 'path_pattern'));
  const text = likePattern(textParameter(question, 'text_pattern'));
  return ({ typeCode, sourceTypeCode, event, text: message }) =>
    (isAnyType || types.includes(BigInt(typeCode))) &&
    (sourceType === null || (sourceTypeCode !== null && BigInt(sourceTypeCode) === sourceType)) &&
    (sourceName === null || event?.sourceName?.toLowerCase() === sourceName.toLowerCase()) &&
    (path === null || path.test(event?.packagePath ?? '')) &&
    (text === null || (message !== null && text.test(message.beginning(message.length))));
}

/** LIKE … ESCAPE '~' as a regular expression. */
function likePattern(pattern: string | null): RegExp | null {
  if (pattern === null) return null;
  const source = pattern.replace(/~(.)|(%)|(_)|([\s\S])/g, (_, escaped, percent, any, other) => {
    if (percent) return '[\\s\\S]*';
    if (any) return '[\\s\\S]';
    return String(escaped ?? other).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'i');
}
