import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Instructions of a Dockerfile with their continued lines, in order. */
function instructions(text: string): { name: string; rest: string }[] {
  return text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', rest = ''] = /^\s*([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return name ? [{ name, rest }] : [];
    });
}

/** Sections of a systemd unit; a key that is given more than once has all its values. */
function parseUnit(text: string): Map<string, Map<string, string[]>> {
  const sections = new Map<string, Map<string, string[]>>();
  let current: Map<string, string[]> | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, section] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (section) sections.set(section, (current = new Map()));
    else if (current && key) current.set(key, [...(current.get(key) ?? []), value]);
    else throw new Error(`not a line of a unit: ${line}`);
  }
  return sections;
}

describe('the image', () => {
  const stages = instructions(read('Dockerfile'));
  const last = stages.slice(stages.map(({ name }) => name).lastIndexOf('FROM'));

  it('is built in stages, and what runs has neither sources nor development packages', () => {
    expect(stages.filter(({ name }) => name === 'FROM').length).toBeGreaterThan(2);
    const copies = last.filter(({ name }) => name === 'COPY').map(({ rest }) => rest);
    expect(copies).toEqual(['--from=build --chown=root:root /app/dist ./']);
    expect(last.some(({ name, rest }) => name === 'RUN' && /npm|apt/.test(rest))).toBe(false);
  });

  it('runs as somebody who is not root, and checks the process only', () => {
    expect(last.find(({ name }) => name === 'USER')?.rest).toBe('node');
    expect(last.find(({ name }) => name === 'HEALTHCHECK')?.rest).toContain('scripts/probe.mjs');
    expect(last.find(({ name }) => name === 'CMD')?.rest).toBe('["node", "scripts/server.mjs"]');
  });

  it('starts with files that are packed', () => {
    const packed = read('scripts/pack.mjs');
    const started = new Set(['server.mjs', 'probe.mjs']);
    for (const name of started) {
      expect(packed).toContain(`'${name}'`);
      const imports = read(`scripts/${name}`).matchAll(/from '\.\/([\w-]+\.mjs)'/g);
      for (const [, found = ''] of imports) started.add(found);
    }
    expect(started.size).toBeGreaterThan(6);
  });

  it('takes no secret and no store of whoever builds it along', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['data', '.env*', '*.key', '*.pem', 'scale-out-watch.config.json']),
    );
  });
});

describe('the compose file', () => {
  const text = read('compose.yaml');

  it('runs the dashboard on a file system that cannot be written, without any capability', () => {
    const dashboard = text.slice(text.indexOf('  dashboard:'), text.indexOf('  tools:'));
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true']) {
      expect(dashboard).toContain(line);
    }
    expect(dashboard).toContain("'127.0.0.1:3000:3000'");
  });

  it('has a SQL Server only for whoever asks for it, and no password', () => {
    const server = text.slice(text.indexOf('  sqlserver:'));
    expect(server).toContain('profiles: [sqlserver]');
    expect(server).toContain('${MSSQL_SA_PASSWORD:-}');
  });
});

describe('the systemd unit', () => {
  const unit = parseUnit(read('deploy/scale-out-watch.service'));
  const service = unit.get('Service');

  it('has the sections of a service and what it starts exists', () => {
    expect([...unit.keys()]).toEqual(['Unit', 'Service', 'Install']);
    const [command = ''] = service?.get('ExecStart') ?? [];
    expect(existsSync(path.join(root, command.split(' ').at(-1) ?? ''))).toBe(true);
  });

  it('runs without privileges and leaves signals to the dashboard, with time to end in order', () => {
    expect(service?.get('User')).toEqual(['scale-out-watch']);
    expect(service?.get('NoNewPrivileges')).toEqual(['yes']);
    expect(service?.get('CapabilityBoundingSet')).toEqual(['']);
    expect(service?.get('ProtectSystem')).toEqual(['strict']);
    expect(service?.get('Environment')).toContain('NEXT_MANUAL_SIG_HANDLE=1');
    expect(Number(service?.get('TimeoutStopSec'))).toBeGreaterThan(6);
    expect(service?.get('ExecReload')?.[0]).toContain('-HUP');
  });
});

describe('the Windows service', () => {
  const xml = read('deploy/scale-out-watch-service.xml');

  it('starts the same program with the same settings, and is given time to end', () => {
    expect(xml).toContain('<arguments>scripts\\server.mjs</arguments>');
    expect(xml).toContain('name="NEXT_MANUAL_SIG_HANDLE" value="1"');
    expect(xml).toContain('<stoptimeout>15 sec</stoptimeout>');
    const opened = [...xml.matchAll(/<(\w+)(?:\s[^<>]*[^/])?>/g)].map(([, name]) => name);
    const closed = [...xml.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect(opened.sort()).toEqual(closed.sort());
  });
});
