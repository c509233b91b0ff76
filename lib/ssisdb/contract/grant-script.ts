import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('../../../public/sql/grant-monitor.sql', import.meta.url));

const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const GRANT = /\bGRANT\s+([A-Z ]+?)(?:\s+ON\s+OBJECT::([\w.]+))?\s+TO\s+(\{?\w+\}?)/g;
const MEMBERSHIP = /\bALTER\s+ROLE\s+(\w+)\s+ADD\s+MEMBER\s+(\{?\w+\}?)/g;

/** What the GRANT script for DBAs hands out; `{principal}` stands for the login in it. */
export type GrantScript = {
  /** The statements of the script, without its comments. */
  code: string;
  grants: { permission: string; object: string | null; grantee: string }[];
  memberships: { role: string; member: string }[];
};

/** Reads the script that is served to DBAs. */
export function readGrantScript(): GrantScript {
  const code = readFileSync(PATH, 'utf8').replace(COMMENT, '');
  return {
    code,
    grants: [...code.matchAll(GRANT)].map(([, permission = '', object = null, grantee = '']) => ({
      permission,
      object,
      grantee,
    })),
    memberships: [...code.matchAll(MEMBERSHIP)].map(([, role = '', member = '']) => ({
      role,
      member,
    })),
  };
}
