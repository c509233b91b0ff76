import './check-node.mjs';
import { readFileSync } from 'node:fs';

// `npm install` writes a lock without the binaries of other platforms when the registry lacks them, and `npm ci` then
// fails there. Every optional dependency that the lock mentions must stand in it.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

function isLocked(folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(folder, name))
    .map((name) => `${name}, wanted by ${folder || 'the project'}`),
);

if (missing.length > 0) {
  console.error(`package-lock.json is not complete:\n${missing.join('\n')}`);
  process.exit(1);
}
console.log('package-lock.json is complete');
