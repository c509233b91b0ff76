import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Path of a file of an installed package, without a shell: the same on Windows. */
export function packageFile(file) {
  return fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url));
}

/** Starts a Node program of an installed package in the project's folder. */
export function startNode(args, options = {}) {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
}

/** Resolves with the exit code; a program that a signal ended counts as failed. */
export function exitCode(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** True when nothing listens on that port of the loopback interface. */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Ends the children when this process is told to end, or when one of them ends by itself. */
export async function runUntilOneEnds(children) {
  const stopAll = () => children.forEach((child) => child.kill('SIGTERM'));
  process.once('SIGINT', stopAll);
  process.once('SIGTERM', stopAll);
  const code = await Promise.race(children.map(exitCode));
  stopAll();
  await Promise.all(
    children.map((child) =>
      child.exitCode === null && child.signalCode === null ? exitCode(child) : code,
    ),
  );
  return code;
}

/** Prints one line and ends the process. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
