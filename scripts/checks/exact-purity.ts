/**
 * Holds the exact tower to integers: in its rooms a number is an exact integer below 2^53.
 * Refused: decimal literals, division of numbers outside Math.floor and Math.trunc, the functions of Math that
 * leave the integers, floating-point arrays and parsers, and NaN, Infinity or EPSILON.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOMS = ['exact', 'linear-algebra', 'groups', 'representations', 'fixed-subspaces'];
const INTEGER_MATH = new Set(['floor', 'trunc', 'abs', 'min', 'max', 'imul', 'sign', 'clz32']);
const FLOATING = new Set(['Float32Array', 'Float64Array', 'parseFloat', 'NaN', 'Infinity']);
const FLOATING_NUMBER = new Set([
  'EPSILON',
  'NaN',
  'POSITIVE_INFINITY',
  'NEGATIVE_INFINITY',
  'MIN_VALUE',
  'MAX_VALUE',
]);

const files = ROOMS.flatMap(room =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join('src', room, name)),
);
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
);
const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false });
const checker = program.getTypeChecker();
const violations = files.flatMap(file => violationsIn(program.getSourceFile(file)!));
for (const violation of violations) console.error(violation);
console.log(`${files.length} files of the exact tower, ${violations.length} uses of floating point`);
process.exitCode = violations.length === 0 && files.length > 0 ? 0 : 1;

function violationsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = violation(node);
    if (what !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${source.fileName}:${line + 1}: ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function violation(node: ts.Node): string | undefined {
  if (ts.isNumericLiteral(node) && !Number.isSafeInteger(Number(node.text)))
    return `literal ${node.getText()}`;
  if (ts.isIdentifier(node) && FLOATING.has(node.text) && !ts.isPropertyAccessExpression(node.parent))
    return node.text;
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

/** Whether a quotient goes straight into Math.floor or Math.trunc. */
function isRounded(node: ts.Node): boolean {
  const call = ts.isParenthesizedExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isCallExpression(call) && /^Math\.(floor|trunc)$/.test(call.expression.getText());
}
