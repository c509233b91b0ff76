export const anomalies = {
  title: 'Anomalies',
} as const;
