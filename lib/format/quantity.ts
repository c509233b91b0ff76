const integers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const percentages = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

const changes = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A whole number with thousands separated: '12,345'. Not a number becomes a dash. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? integers.format(count) : '–';
}

/** A number with at most one decimal and thousands separated: '12,345.6'. Not a number becomes a dash. */
export function formatNumber(value: number): string {
  return Number.isFinite(value) ? decimals.format(value) : '–';
}

/** A ratio as a percentage with at most one decimal: 0.125 becomes '12.5%'. */
export function formatPercent(ratio: number): string {
  return Number.isFinite(ratio) ? percentages.format(ratio) : '–';
}

/** How much larger or smaller something has become, of what it was: 0.125 becomes '+13%', -0.5 '−50%'. */
export function formatChange(ratio: number): string {
  return Number.isFinite(ratio) ? changes.format(ratio).replace('-', '−') : '–';
}

/** Bytes in the largest binary unit that leaves at least 1: '1.5 KiB'. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return '–';
  const magnitude = Math.abs(bytes) < 1 ? 0 : Math.floor(Math.log2(Math.abs(bytes)) / 10);
  const index = Math.min(magnitude, BYTE_UNITS.length - 1);
  return `${decimals.format(bytes / 1024 ** index)} ${BYTE_UNITS[index] ?? 'B'}`;
}
