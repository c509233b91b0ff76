import { expect, it } from 'vitest';
import { downloadHeaders } from './download-headers';

it.each([
  ['PROD executions.csv', 'filename="PROD executions.csv"', "UTF-8''PROD%20executions.csv"],
  ['夜間 (1).csv', 'filename="__ _1_.csv"', "UTF-8''%E5%A4%9C%E9%96%93%20%281%29.csv"],
  ['a"\r\nb.csv', 'filename="a___b.csv"', "UTF-8''a%22%0D%0Ab.csv"],
])('the name %j is told in a way that no header breaks', (fileName, plain, encoded) => {
  const headers = new Headers(downloadHeaders(fileName, 'text/csv'));
  expect(headers.get('content-disposition')).toBe(`attachment; ${plain}; filename*=${encoded}`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
