import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildListedPackage } from '@/lib/testing/build-packages-payload';
import { PACKAGE_SORTS } from './package-sort';
import { selectPackages } from './select-packages';

const listed = fc
  .record({ packageName: fc.string(), successRate: fc.option(fc.double({ min: 0, max: 1 })) })
  .map(({ packageName, successRate }) =>
    buildListedPackage({
      packageName,
      figures: { ...buildListedPackage().figures, successRate },
    }),
  );

it('however packages are sorted, none is lost, and what is not known comes last', () => {
  fc.assert(
    fc.property(
      fc.array(listed),
      fc.constantFrom(...PACKAGE_SORTS),
      fc.boolean(),
      (packages, by, isDescending) => {
        const sorted = selectPackages(packages, { text: '', sort: { by, isDescending } });
        expect(sorted).toHaveLength(packages.length);
        expect(new Set(sorted)).toEqual(new Set(packages));
        if (by !== 'successRate') return;
        const rates = sorted.map(({ figures }) => figures.successRate);
        const firstUnknown = rates.indexOf(null);
        const unknown = firstUnknown < 0 ? [] : rates.slice(firstUnknown);
        expect(unknown.every((rate) => rate === null)).toBe(true);
      },
    ),
  );
});
