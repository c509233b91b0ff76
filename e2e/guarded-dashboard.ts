import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type GuardedDashboard = {
  url: string;
  /** The link for the first account, once the start has printed it. */
  firstLink: Promise<string>;
  /** Runs `npm run admin`; `input` is what it reads. */
  admin: (words: readonly string[], input?: string) => Promise<string>;
  close: () => void;
};

const ADMIN = ['node_modules/tsx/dist/cli.mjs', 'scripts/admin.ts'];

type WatchedCluster = { name: string; connection: string };

const NOT_ANSWERING: readonly WatchedCluster[] = ['ALPHA', 'BRAVO'].map((name) => ({
  name,
  connection: 'Server=127.0.0.1,1;User ID=u;Password=p;Encrypt=False',
}));

/** A dashboard that people sign in to; unless told, of two clusters that do not answer: who sees what does not depend on them. */
export function startGuardedDashboard(port: number, clusters = NOT_ANSWERING): GuardedDashboard {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-sign-in-'));
  const configFile = path.join(folder, 'scale-out-watch.config.json');
  const url = `http://127.0.0.1:${port}`;
  const signIn = { publicUrl: url, accounts: true };
  const store = { path: path.join(folder, 'store.db') };
  writeFileSync(configFile, JSON.stringify({ clusters, store, signIn }));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SCALE_OUT_WATCH_CONFIG: configFile,
    NODE_ENV: 'production',
    NEXT_MANUAL_SIG_HANDLE: '1',
  };
  delete env.SSISDB_CONNECTION_STRING;
  delete env.SCALE_OUT_WATCH_STORE;
  const server = spawn(
    process.execPath,
    ['scripts/server.mjs', '--host', '127.0.0.1', '--port', String(port)],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return {
    url,
    firstLink: lineOf(server, /^http\S+\/sign-in\/first#\S+$/m),
    admin: async (words, input = '') => {
      const command = spawn(process.execPath, [...ADMIN, ...words], { env });
      command.stdin.end(input);
      const said = textOf(command);
      await new Promise((resolve) => command.once('exit', resolve));
      return said();
    },
    close: () => {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function textOf(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()));
  return () => text;
}

function lineOf(child: ChildProcess, line: RegExp): Promise<string> {
  const said = textOf(child);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [found] = line.exec(said()) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(said())));
  });
}
