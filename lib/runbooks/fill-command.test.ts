import { describe, expect, it } from 'vitest';
import type { CommandLanguage } from './define-runbook';
import { fillCommand, placeholdersOf, textOfCommand } from './fill-command';

const fill = (
  language: CommandLanguage,
  template: string,
  values: Parameters<typeof fillCommand>[1],
) => textOfCommand(fillCommand({ language, template }, values));

describe('fillCommand', () => {
  it('doubles the quote inside a T-SQL literal', () => {
    expect(fill('tsql', "SELECT N'{server}';", { server: "O'Brien'; DROP TABLE x;--" })).toBe(
      "SELECT N'O''Brien''; DROP TABLE x;--';",
    );
  });

  it('doubles the bracket inside a T-SQL name', () => {
    expect(fill('tsql', 'ALTER LOGIN [{login}];', { login: 'a] ENABLE; --' })).toBe(
      'ALTER LOGIN [a]] ENABLE; --];',
    );
  });

  it('doubles every quote that PowerShell takes for one', () => {
    expect(fill('powershell', "Get-Item '{workerProfile}'", { workerProfile: "a'b’c" })).toBe(
      "Get-Item 'a''b’’c'",
    );
  });

  it('keeps an ampersand or a semicolon inside the quotes of cmd', () => {
    expect(fill('cmd', 'x -s "{workerMachine}"', { workerMachine: 'A&B;C' })).toBe('x -s "A&B;C"');
  });

  it.each([
    ['a quote', 'cmd', 'x "{workerMachine}"', 'A" & calc & "'],
    ['a variable', 'cmd', 'x "{workerMachine}"', '%PATH%'],
    ['delayed expansion', 'cmd', 'x "{workerMachine}"', '!PATH!'],
    ['a second line', 'cmd', 'x "{workerMachine}"', 'A\r\ncalc'],
    ['a backslash before the closing quote', 'cmd', 'x "{workerMachine}"', 'A\\'],
    ['PowerShell in a line of cmd', 'cmd', 'x "{workerMachine}"', '$(calc)'],
    ['anything but a plain word without quotes', 'cmd', 'x {workerMachine}', 'A&calc'],
    ['a second line', 'tsql', "SELECT N'{workerMachine}'", 'A\nGO\nSHUTDOWN'],
    ['a variable of sqlcmd', 'tsql', "SELECT N'{workerMachine}'", '$(secret)'],
    ['a turned reading direction', 'powershell', "x '{workerMachine}'", 'A\u202eB'],
    ['a word where a number belongs', 'powershell', 'x {workerMachine}', 'calc'],
    ['a quote in a setting', 'config', 'SqlServerName = {workerMachine}', 'A" "B'],
  ] as const)(
    'leaves the placeholder in sight rather than write %s',
    (_, language, template, value) => {
      const segments = fillCommand({ language, template }, { workerMachine: value });
      expect(textOfCommand(segments)).toBe(template);
      expect(segments).toContainEqual({
        kind: 'missing',
        placeholder: 'workerMachine',
        text: '{workerMachine}',
        reason: 'unsafe',
      });
    },
  );

  it('marks what nobody knows, and an empty value is not known', () => {
    expect(
      fillCommand({ language: 'cmd', template: 'a {masterPort}' }, { masterPort: '' }),
    ).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'missing', placeholder: 'masterPort', text: '{masterPort}', reason: 'unknown' },
    ]);
  });

  it('writes a statement that grants something only when it is one of the two that the dashboard makes', () => {
    const grant = 'GRANT SELECT ON OBJECT::internal.tasks TO [a]]b];';
    expect(fill('tsql', '{grant}', { grant })).toBe(grant);
    for (const other of [
      `${grant} DROP DATABASE x;`,
      'DROP DATABASE x;',
      'ALTER ROLE a ADD MEMBER [b]; SHUTDOWN; --];',
    ]) {
      expect(fill('tsql', '{grant}', { grant: other })).toBe('{grant}');
    }
  });

  it('lets nothing but a host name into a connection string or an address', () => {
    const template = "SELECT N'Data Source={listener};'";
    expect(fill('tsql', template, { listener: 'a;Password=x' })).toBe(template);
    expect(fill('tsql', template, { listener: 'sqlag-01.corp' })).toBe(
      "SELECT N'Data Source=sqlag-01.corp;'",
    );
  });

  it('leaves braces alone that are no placeholder', () => {
    expect(fill('cmd', 'appid={{newGuid}} {x}', { newGuid: 'not a guid' })).toBe(
      'appid={{newGuid}} {x}',
    );
    expect(placeholdersOf('appid={{newGuid}} {x}')).toEqual(['newGuid']);
  });
});
