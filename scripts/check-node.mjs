// Imported first by every script: an old Node gets one clear line instead of a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Scale Out Watch needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
