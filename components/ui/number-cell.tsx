import { formatCount } from '@/lib/format/quantity';
import { classNames } from './class-names';

type NumberCellProps = {
  value: number | null;
  /** Null is not zero: it was not read. */
  unknownWord: string;
  format?: (value: number) => string;
};

/** A number in a table: zero is quiet, a number that nobody knows is hatched. */
export function NumberCell({ value, unknownWord, format = formatCount }: NumberCellProps) {
  if (value === null) {
    return (
      <span className="hatched rounded-[3px] px-1.5 text-unknown-text" title={unknownWord}>
        <span aria-hidden>?</span>
        <span className="sr-only">{unknownWord}</span>
      </span>
    );
  }
  return <span className={classNames(value === 0 && 'text-muted')}>{format(value)}</span>;
}
