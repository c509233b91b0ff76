export const charts = {
  loading: 'Reading history',
  noValue: 'not watched',
  bucket: 'each point: {length}',
  from: 'From',
  to: 'To',
  until: 'to {to}',
  between: '{from} to {to}',
  showTable: 'Table',
  showChart: 'Chart',
  csv: 'CSV',
  plot: '{label}, along the time axis',
  plotKeys: 'Arrow keys move along the time, plus and minus zoom.',
} as const;
