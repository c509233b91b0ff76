/** Everything that a page must show as text and nothing else. */
export const HOSTILE_TEXT = [
  '<script>alert("1")</script><img src=x onerror=alert(1)>',
  'bell \u0007, null \u0000, escape \u001b[31m, and a line\r\nbreak',
  'lorry 🚚, family 👩‍👩‍👧, right to left: שלום, turned round: \u202eabc\u202c',
  '=HYPERLINK("http://x")',
].join(' | ');

const CONNECTION_STRING =
  'Data Source=DW01;User ID=etl_loader;Password=corr3ct horse;Initial Catalog=Warehouse;Provider=MSOLEDBSQL;';

export const CONNECTION_ERROR =
  `Load file:Error: The connection manager "Warehouse" could not open its connection (0xC0202009). ` +
  `It was configured with "${CONNECTION_STRING}". The login failed for user 'etl_loader'.`;

/** The message of five megabytes: a component that writes its whole buffer into the error. */
export const HUGE_LENGTH = 5_000_000;
const HUGE_BEGINNING = 'Load file:Error: The rejected row was: ';
const HUGE_PART = 'account=4711;amount=12.50;text=Überweisung;';

export type SimulatedText = { length: number; beginning: (length: number) => string };

export function plainText(text: string): SimulatedText {
  return { length: text.length, beginning: (length) => text.slice(0, length) };
}

/** Never made longer than it is asked for. */
export const HUGE_TEXT: SimulatedText = {
  length: HUGE_LENGTH,
  beginning: (length) => {
    const wanted = Math.min(length, HUGE_LENGTH);
    const count = Math.ceil(wanted / HUGE_PART.length);
    return (HUGE_BEGINNING + HUGE_PART.repeat(count)).slice(0, wanted);
  },
};

export type ContextProperty = {
  depth: number | null;
  type: number | null;
  sourceName: string | null;
  packagePath: string | null;
  property: string | null;
  value: string | null;
};

/** What is logged around an error; an unknown type and NULLs are among it. */
export function errorContext(): ContextProperty[] {
  const at = (sourceName: string, type: number, packagePath: string, depth = 1) => ({
    depth,
    type,
    sourceName,
    packagePath,
  });
  const warehouse = at('Warehouse', 80, '\\Package.Connections[Warehouse]');
  const loop = '\\Package\\For each file';
  return [
    { ...at('Load file', 20, `${loop}\\Load file`), property: 'DelayValidation', value: 'True' },
    { ...warehouse, property: 'ConnectionString', value: CONNECTION_STRING },
    { ...warehouse, property: 'ServerName', value: 'DW01' },
    { ...warehouse, property: 'RetainSameConnection', value: null },
    { ...at('For each file', 50, loop, 2), property: 'MaximumErrorCount', value: '1' },
    {
      ...at('User::FileName', 70, '\\Package.Variables[User::FileName]', 2),
      property: 'Value',
      value: '\\\\files\\in\\Försäljning 2026-11.csv',
    },
    {
      ...at('User::ApiToken', 70, '\\Package.Variables[User::ApiToken]', 3),
      property: 'Value',
      value: 'tok-9f2c71',
    },
    { depth: 0, type: 95, sourceName: null, packagePath: null, property: null, value: null },
  ];
}
