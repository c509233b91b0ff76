import type { ReadinessVariant } from '@/lib/domain/availability/readiness-status';
import type { readiness } from '@/lib/messages/en/readiness';

type Titles = (typeof readiness)['stepTitle'];

type TitleKey = {
  [Variant in ReadinessVariant]: `stepTitle.${Variant}.${keyof Titles[Variant] & string}`;
}[ReadinessVariant];

/** Key of the title of a step; the judge numbers the steps as the documents do. */
export function titleKeyOfStep(variant: ReadinessVariant, number: number): TitleKey {
  return `stepTitle.${variant}.${number}` as TitleKey;
}
