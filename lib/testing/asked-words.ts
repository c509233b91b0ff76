import ts from 'typescript';
import { parseFile } from './imported-files';

/** What stands in a key for a part that is only known at run time. */
const ANY = '*';

/**
 * Keys of the words that the components of a file ask for, as `rules.*.title`; only the part of the words where it does not
 * say more. Throws where a key begins with a variable, or a translator of all words is handed on: that cannot be read here.
 */
export function askedWords(file: string): string[] {
  const asked: string[] = [];
  const visit = (node: ts.Node, outer: ReadonlyMap<string, string>): void => {
    const translators = ts.isFunctionLike(node) ? new Map([...outer, ...madeIn(node)]) : outer;
    if (ts.isIdentifier(node)) {
      const part = translators.get(node.text);
      if (part !== undefined && !isName(node)) asked.push(...keysAt(node, part));
    }
    ts.forEachChild(node, (child) => visit(child, translators));
  };
  visit(parseFile(file), new Map());
  for (const key of asked) {
    if (key.startsWith(ANY) || key === '') throw new Error(`${file}: a key that begins anyhow`);
  }
  return asked;
}

/** `const t = useTranslations('part')` of a function itself, as t → part; '' for all words. */
function madeIn(made: ts.Node): [string, string][] {
  const found: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const call = node.initializer;
      if (ts.isCallExpression(call) && call.expression.getText() === 'useTranslations') {
        found.push([
          node.name.text,
          call.arguments[0] ? (written(call.arguments[0])[0] ?? '') : '',
        ]);
      }
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(made, visit);
  return found;
}

/** Not a use: where it is declared, a property of that name, or the type of it. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isParameter(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isTypeQueryNode(parent)
  );
}

/** `t('key')` and `t.rich('key')`; a translator that is handed on asks for its whole part. */
function keysAt(node: ts.Identifier, part: string): string[] {
  const called = ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
  const call = called.parent;
  const key = ts.isCallExpression(call) && call.expression === called ? call.arguments[0] : null;
  const keys = key ? written(key) : [''];
  return keys.map((one) => [part, one].filter(Boolean).join('.'));
}

function written(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => ANY + literal.text).join('')];
  }
  if (ts.isConditionalExpression(node)) {
    return [...written(node.whenTrue), ...written(node.whenFalse)];
  }
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node))
    return written(node.expression);
  return [ANY];
}
