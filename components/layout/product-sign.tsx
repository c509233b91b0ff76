/** One master, three workers, one of them not filled: the sign of the product. */
export function ProductSign() {
  return (
    <svg aria-hidden className="size-5 shrink-0" fill="none" viewBox="0 0 20 20">
      <path d="M10 7.5v3m0 0H4v2m6-2h6v2m-6-2v2" stroke="currentColor" strokeWidth="1.5" />
      <rect fill="currentColor" height="5" rx="1.2" width="5" x="7.5" y="2.5" />
      <circle cx="4" cy="15" fill="currentColor" r="2.5" />
      <circle cx="10" cy="15" fill="currentColor" r="2.5" />
      <circle cx="16" cy="15" r="2" stroke="currentColor" strokeDasharray="2 1.2" />
    </svg>
  );
}
