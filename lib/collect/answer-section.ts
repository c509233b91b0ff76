import type { Section } from '@/lib/domain/section';
import type { Result } from '@/lib/ssisdb/sql-failure';
import type { Capabilities } from './capabilities';
import { grantSelect } from './grant-statement';
import { collectedSection, deniedSection, failedSection } from './to-section';

type Asked = { object: string; capabilities: Pick<Capabilities, 'userName'> };

/** What a page asked for once, as a section: rows, a failure, or the grant that is missing. Nothing older is known. */
export function answerSection<Value, Data>(
  answer: Result<Value>,
  map: (value: Value) => Data,
  { object, capabilities }: Asked,
): Section<Data> {
  if (answer.ok) return collectedSection(map(answer.value), new Date());
  if (answer.failure.code !== 'permissionDenied') return failedSection(answer.failure, undefined);
  return missingRight({ object, capabilities });
}

/** The section of an object that is known to be out of reach: it is not even asked for. */
export function missingRight<Data>({ object, capabilities }: Asked): Section<Data> {
  return deniedSection(object, grantSelect(object, capabilities.userName), undefined);
}
