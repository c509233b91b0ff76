import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectorImportSchema } from '@/lib/domain/availability/cluster-import';
import { commandsOf, tokenizePowershell } from '@/lib/testing/powershell-tokens';
import sample from '@/lib/testing/collector-sample.json';

// The rules are those of PSScriptAnalyzer that matter here, and that nothing but reading is done.
const bytes = readFileSync('public/collect-cluster-settings.ps1');
const script = bytes.toString('latin1');
const tokens = tokenizePowershell(script);
const help = /<#([\s\S]*?)#>/.exec(script)?.[1] ?? '';

/** None of these can change a cluster, a file or a server; one sends what was read, and only when it is told where. */
const READING = [
  'Get-Cluster',
  'Get-ClusterNode',
  'Get-ClusterResource',
  'Get-ClusterParameter',
  'Get-Content',
];
const WORKING = ['ConvertTo-Json', 'Write-Warning'];
const SENDING = 'Invoke-RestMethod';

const functions = tokens.flatMap(({ text }, index) =>
  text === 'function' ? [tokens[index + 1]?.text ?? ''] : [],
);

describe('the collector', () => {
  it('calls cmdlets that read, and one that sends', () => {
    const called = new Set(commandsOf(tokens));
    expect([...called].toSorted()).toEqual(
      [...READING, ...WORKING, ...functions, SENDING].toSorted(),
    );
  });

  it('names no other cmdlet anywhere in its code, not even in a string', () => {
    const code = script.replace(/<#[\s\S]*?#>/g, '').replace(/^\s*#.*$/gm, '');
    const named = new Set(code.match(/\b[A-Z][A-Za-z]+-[A-Z]\w+/g));
    expect([...named].toSorted()).toEqual(
      [...READING, ...WORKING, ...functions, SENDING].toSorted(),
    );
  });

  it('calls only those methods of .NET that read or convert', () => {
    const methods = new Set([...script.matchAll(/[.:](\w+)\(/g)].map((match) => match[1]));
    expect([...methods].toSorted()).toEqual(['GetBytes', 'ShouldProcess', 'ToString', 'Trim']);
  });

  it('sends once, behind the question whether it should, and with a limit of time', () => {
    expect(tokens.filter(({ text }) => text === SENDING)).toHaveLength(1);
    expect(script.indexOf('ShouldProcess(')).toBeGreaterThan(0);
    expect(script.indexOf('ShouldProcess(')).toBeLessThan(script.indexOf(SENDING));
    expect(script).toMatch(/CmdletBinding\(SupportsShouldProcess\)/);
    expect(script).toMatch(/TimeoutSec\s+= \d+/);
    expect(script).toContain('Tls12');
  });

  it('sets nothing of the cluster: no property of an object is assigned, except the protocols of this process', () => {
    const assigned = [...script.matchAll(/([\w$\])]+(?:\.|::)\w+)\s*=(?!=)/g)].map(
      (match) => match[1],
    );
    expect(assigned).toEqual(['ServicePointManager]::SecurityProtocol']);
  });

  it('has functions with approved verbs', () => {
    expect(functions.length).toBeGreaterThan(0);
    for (const name of functions)
      expect(name).toMatch(/^(?:Get|ConvertTo|ConvertFrom|Test)-[A-Z]\w+$/);
  });

  it('never runs text as code, and uses no aliases', () => {
    expect(script).not.toMatch(
      /Invoke-Expression|\biex\b|ScriptBlock\]|Add-Type|Start-Process|&\s*[$"']/i,
    );
    for (const command of commandsOf(tokens))
      expect(command).toMatch(/^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/);
    expect(script).not.toContain('Write-Host');
  });

  it('uses nothing that Windows PowerShell 5.1 does not know', () => {
    const code = tokens.filter(({ kind }) => kind !== 'comment' && kind !== 'string');
    const text = code.map((token) => token.text).join(' ');
    expect(text).not.toMatch(/\? \?|\? \.|& &|\| \||\? .* : /);
    expect(script).toMatch(/^#Requires -Version 5\.1$/m);
  });

  it('is plain ASCII, so that every PowerShell reads the same', () => {
    expect(bytes.every((byte) => byte === 10 || (byte >= 32 && byte < 127))).toBe(true);
  });

  it('can be read in a minute', () => {
    expect(script.split('\n').length).toBeLessThan(130);
    expect(Math.max(...script.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('explains itself: synopsis, description, every parameter and examples', () => {
    // Only the first thing in a file is its help.
    expect(script.startsWith('<#')).toBe(true);
    expect(help).toMatch(/\.SYNOPSIS[\s\S]*\.DESCRIPTION[\s\S]*\.EXAMPLE/);
    const block = /param\(([\s\S]*?)\n\)/.exec(script)?.[1] ?? '';
    const parameters = [...block.matchAll(/\$(\w+)/g)].map((match) => match[1]);
    expect(parameters).toEqual(['Uri', 'TokenFile', 'Token']);
    for (const name of parameters) expect(help).toContain(`.PARAMETER ${name}`);
  });

  it('shows no token on a command line in its examples', () => {
    expect(help).not.toMatch(/-Token /);
  });
});

describe('what the collector prints', () => {
  it('is what the dashboard takes', () => {
    expect(collectorImportSchema.parse(sample)).toMatchObject({
      takenAt: new Date('2026-11-22T02:55:00.123Z'),
      failoverCluster: 'ETL-CLU',
    });
  });

  it('has the keys of the sample, in its order', () => {
    const body = script.slice(script.indexOf('$nodes = @('), script.indexOf('$json ='));
    const keys = [...body.matchAll(/^\s+(\w+)\s+= /gm)].map((match) => match[1]);
    const { nodes, groups, ...rest } = sample;
    expect(keys).toEqual([
      ...Object.keys(nodes[0] ?? {}),
      ...Object.keys(groups[0] ?? {}),
      ...Object.keys(rest).slice(0, 4),
      'nodes',
      'values',
      ...Object.keys(sample.values),
      'groups',
    ]);
  });
});

describe('the tokenizer', () => {
  it.each([`"a`, `'a`, '<# a', '(a', '{(a}', 'a]', '"`"'])('refuses %j', (text) => {
    expect(() => tokenizePowershell(text)).toThrow();
  });

  it.each([
    ['Get-A | Remove-B', ['Get-A', 'Remove-B']],
    ['$x = Remove-B', ['Remove-B']],
    ['"$(Remove-B)"', ['Remove-B']],
    ['if ($a) { Remove-B }', ['Remove-B']],
    ['iex $a; foreach ($b in Remove-B) { del }', ['iex', 'Remove-B', 'del']],
    ['& Remove-B', ['Remove-B']],
    ['return Remove-B', ['Remove-B']],
  ])('finds every command in %j', (text, commands) => {
    expect(commandsOf(tokenizePowershell(text))).toEqual(commands);
  });
});
