const WIDTHS = ['w-2/3', 'w-1/2', 'w-3/5', 'w-2/5', 'w-7/12'];

/** Rows that are still being read; `label` says what is waited for. */
export function SkeletonRows({ label, rowCount = 4 }: { label: string; rowCount?: number }) {
  return (
    <div className="space-y-3 p-3" role="status">
      <p className="text-sm text-muted">{label}</p>
      {Array.from({ length: rowCount }, (_, index) => (
        <div key={index} className={`skeleton h-4 ${WIDTHS[index % WIDTHS.length]}`} />
      ))}
    </div>
  );
}
