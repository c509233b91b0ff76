const WIDTHS = ['w-2/3', 'w-1/2', 'w-3/5', 'w-2/5', 'w-7/12'];

/** Rows that are still being read; `label` says so to a screen reader. */
export function SkeletonRows({ label, rowCount = 4 }: { label: string; rowCount?: number }) {
  return (
    <div className="space-y-3 p-3" role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rowCount }, (_, index) => (
        <div key={index} className={`skeleton h-4 ${WIDTHS[index % WIDTHS.length]}`} />
      ))}
    </div>
  );
}
