/**
 * Holds rooms to what they promise.
 *
 * Pure rooms have no clock, environment, input, output or hidden randomness. In the rooms of the exact tower, besides, a
 * number is an exact integer below 2^53: refused are decimal literals, division of numbers outside Math.floor and
 * Math.trunc, the functions of Math that leave the integers, floating-point arrays and parsers, and NaN, Infinity or EPSILON.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const EXACT_ROOMS = ['exact', 'linear-algebra', 'groups', 'representations', 'fixed-subspaces'];
/** AssemblyScript, which has no clock, input or output at hand, and which TypeScript can't read. */
const COMPILED = 'kernels/assembly';
const PURE_ROOMS = [
  ...EXACT_ROOMS,
  'architectures',
  'numeric',
  'transport',
  'mean-field',
  'discovery',
  'systems',
  'studies',
];

const IMPURE = new Set([
  ...['Date', 'performance', 'process', 'globalThis', 'console', 'fetch', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require'],
]);
const INTEGER_MATH = new Set(['floor', 'trunc', 'abs', 'min', 'max', 'imul', 'sign', 'clz32']);
const FLOATING = new Set(['Float32Array', 'Float64Array', 'parseFloat', 'NaN', 'Infinity']);
const FLOATING_NUMBER = new Set([
  ...['EPSILON', 'NaN', 'POSITIVE_INFINITY', 'NEGATIVE_INFINITY', 'MIN_VALUE', 'MAX_VALUE', 'parseFloat'],
]);

const files = PURE_ROOMS.flatMap(room =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.startsWith(COMPILED))
    .map(name => ({ path: join('src', room, name), exact: EXACT_ROOMS.includes(room) })),
);
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
);
const program = ts.createProgram(
  files.map(file => file.path),
  { ...options, noEmit: true, incremental: false },
);
const checker = program.getTypeChecker();
const violations = files.flatMap(({ path, exact }) => violationsIn(program.getSourceFile(path)!, exact));
for (const violation of violations) console.error(violation);
console.log(`${files.length} files of pure rooms, ${violations.length} breaches of their promise`);
process.exitCode = violations.length === 0 && files.length > 0 ? 0 : 1;

function violationsIn(source: ts.SourceFile, exact: boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurity(node) ?? (exact ? floatingPoint(node) : undefined);
    if (what !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${source.fileName}:${line + 1}: ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && IMPURE.has(node.text) && isGlobal(node)) return `impure: ${node.text}`;
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') return 'impure: Math.random';
  if (ts.isIdentifier(node) && node.text === 'Math' && !ts.isPropertyAccessExpression(node.parent)) {
    // const { random } = Math would slip past the rule above
    const names = ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'random';
    if (/\brandom\b/.test(names)) return `impure: ${node.parent.getText()}`;
  }
  return undefined;
}

function floatingPoint(node: ts.Node): string | undefined {
  if (ts.isNumericLiteral(node) && !Number.isSafeInteger(Number(node.text)))
    return `literal ${node.getText()}`;
  if (ts.isIdentifier(node) && FLOATING.has(node.text) && isGlobal(node)) return node.text;
  if (ts.isIdentifier(node) && node.text === 'Math' && !ts.isPropertyAccessExpression(node.parent)) {
    return `Math outside of Math.name: ${node.parent.getText()}`;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const owner = node.expression.getText();
    if (owner === 'Math' && !INTEGER_MATH.has(node.name.text)) return node.getText();
    if (owner === 'Number' && FLOATING_NUMBER.has(node.name.text)) return node.getText();
  }
  if (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.SlashToken ||
      node.operatorToken.kind === ts.SyntaxKind.SlashEqualsToken) &&
    (checker.getTypeAtLocation(node.left).flags & ts.TypeFlags.NumberLike) !== 0 &&
    !isRounded(node)
  ) {
    return `division of numbers: ${node.getText()}`;
  }
  return undefined;
}

/** Whether a name stands for itself: not the name of a property or of something declared in the file. */
function isGlobal(node: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return false;
  const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0];
  return declaration === undefined || declaration.getSourceFile().isDeclarationFile;
}

/** Whether a quotient goes straight into Math.floor or Math.trunc. */
function isRounded(node: ts.Node): boolean {
  const call = ts.isParenthesizedExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isCallExpression(call) && /^Math\.(floor|trunc)$/.test(call.expression.getText());
}
