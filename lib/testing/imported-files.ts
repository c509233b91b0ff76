import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

type Imports = { now: string[]; later: string[] };

const parsed = new Map<string, ts.SourceFile>();
const read = new Map<string, Imports>();

/** A file of this project as a tree. */
export function parseFile(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  parsed.set(file, source);
  return source;
}

/** The project's own files that come with a file, itself among them, and those that it may load later on. */
export function filesWith(entry: string): { now: string[]; later: string[] } {
  const now = new Set<string>();
  const later = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (now.has(file)) continue;
    now.add(file);
    const imports = importsOf(file);
    waiting.push(...imports.now);
    for (const one of imports.later) later.add(one);
  }
  return { now: [...now], later: [...later].filter((file) => !now.has(file)) };
}

function importsOf(file: string): Imports {
  const known = read.get(file);
  if (known) return known;
  const imports: Imports = { now: [], later: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && !isOfTypesOnly(node)) {
      imports.now.push(...resolve(file, node.moduleSpecifier));
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    ) {
      imports.later.push(...resolve(file, node.arguments[0]));
    }
    ts.forEachChild(node, visit);
  };
  visit(parseFile(file));
  read.set(file, imports);
  return imports;
}

/** Such imports are gone before anything is bundled. */
function isOfTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause || importClause.name) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return named !== undefined && ts.isNamedImports(named)
    ? named.elements.every(({ isTypeOnly }) => isTypeOnly)
    : false;
}

/** None for packages and for what is no code. */
function resolve(from: string, specifier: ts.Expression): string[] {
  if (!ts.isStringLiteral(specifier)) return [];
  const { text } = specifier;
  if (!text.startsWith('@/') && !text.startsWith('.')) return [];
  const base = text.startsWith('@/') ? text.slice(2) : path.join(path.dirname(from), text);
  const found = [`${base}.ts`, `${base}.tsx`].find((name) => existsSync(name));
  return found ? [found] : [];
}
