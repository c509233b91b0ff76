import type { EventMessageFilter } from '@/lib/domain/executions/event-message';
import type { EventMessageKey } from '@/lib/domain/executions/event-message-key';
import { TYPES_PER_QUERY } from '@/lib/ssisdb/queries/event-messages';
import type { ParameterValues } from '@/lib/ssisdb/ssisdb';
import { escapeLike } from './page-parameters';

/** The parameters that say where a page begins. */
export function messageKeyParameters(
  { timeText, guid, id }: EventMessageKey,
  direction: 'after' | 'before',
): ParameterValues {
  return { [`${direction}_time`]: timeText, key_guid: guid, key_id: id };
}

/** The parameters that a filter decides; NULL narrows nothing. */
export function messageFilterParameters(filter: EventMessageFilter): ParameterValues {
  const { typeCodes, sourceTypeCode, sourceName, packagePath, text } = filter;
  return {
    any_type: typeCodes.length === 0 ? 1 : 0,
    ...Object.fromEntries(
      Array.from({ length: TYPES_PER_QUERY }, (_, index) => [
        `type${index}`,
        typeCodes[index] ?? null,
      ]),
    ),
    source_type: sourceTypeCode,
    source_name: sourceName,
    path_pattern: packagePath === null ? null : `${escapeLike(packagePath)}%`,
    text_pattern: text === null ? null : `%${escapeLike(text)}%`,
  };
}
