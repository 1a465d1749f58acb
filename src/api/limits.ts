import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
// Its ES modules import GraphQL's, while everything else here shares the CommonJS ones: two copies refuse each other's types.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';

/** Bounds on requests; they hold on HTTP, WebSocket and SSE alike. */
export const limits = {
  bodyBytes: 1024 * 1024,
  tokens: 500,
  depth: 12,
  aliases: 20,
  directives: 20,
  cost: 5000,
  /** Milliseconds to the first message of a WebSocket. */
  connectionInitMs: 5000,
  webSockets: 200,
  eventStreams: 200,
  operationsASocket: 50,
} as const;

const ARMOR_MESSAGE = /limit of (\d+) exceeded, found (\d+)/;

/** What each rule of graphql-armor counts; it reports the first document that goes beyond. */
function rule(n: number, what: string, advice: string) {
  const report = (_context: unknown, error: GraphQLError) => {
    const found = ARMOR_MESSAGE.exec(error.message)?.[2];
    throw tooLarge(what, found ?? `more than ${n}`, n, advice);
  };
  return { enabled: true, n, onReject: [report], propagateOnRejection: true };
}

const off = { enabled: false };
const { validationRules } = new ApolloArmor({
  maxDepth: { ...rule(limits.depth, 'The depth', 'Nest fewer fields.'), flattenFragments: true },
  maxAliases: rule(limits.aliases, 'The number of aliases', 'Send several requests.'),
  maxDirectives: rule(limits.directives, 'The number of directives', 'Leave some out.'),
  maxTokens: off,
  costLimit: off,
  blockFieldSuggestion: off,
}).protect();

/**
 * Parses a document of bounded length, depth and number of aliases and directives: cheap checks that come before validation,
 * whose cost grows with the square of the document.
 *
 * @throws GraphQLError GRAPHQL_PARSE_FAILED or TOO_LARGE
 */
export function parseWithinLimits(source: string, schema: GraphQLSchema): DocumentNode {
  const document = parseTokens(source);
  validate(schema, document, validationRules);
  return document;
}

function parseTokens(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes(`more that ${limits.tokens} tokens`)) {
      throw tooLarge(
        'The number of tokens',
        `more than ${limits.tokens}`,
        limits.tokens,
        'Pass values as variables, or send several requests.',
      );
    }
    throw new GraphQLError(error.message, {
      source: error.source,
      positions: error.positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}

/**
 * Refuses a valid operation whose answer could be too long: fields count 1 or what the schema says, lists as often as their
 * `first`.
 *
 * @throws GraphQLError TOO_LARGE
 */
export function refuseCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown> | undefined,
): void {
  const advice = 'Ask for fewer fields or shorter pages.';
  let cost: number;
  try {
    const estimators = [costOfField];
    cost = Math.ceil(getComplexity({ schema, query, operationName, variables, estimators }));
  } catch (error) {
    // thrown beyond 10000 nodes, which fragments in fragments reach with few tokens
    if (!(error instanceof GraphQLError) || !error.message.includes('maximum allowed number of nodes'))
      throw error;
    throw tooLarge('The cost', `more than ${limits.cost}`, limits.cost, advice);
  }
  if (cost > limits.cost) throw tooLarge('The cost', cost, limits.cost, advice);
}

/** What the field's class declares as its complexity, or 1, and its children. */
const costOfField: ComplexityEstimator = options => {
  const declared: unknown = options.field.extensions.complexity;
  if (typeof declared === 'function') return declared(options);
  return (typeof declared === 'number' ? declared : 1) + options.childComplexity;
};

function tooLarge(what: string, value: string | number, limit: number, advice: string): GraphQLError {
  return new GraphQLError(`${what} of the operation is ${value}; the limit is ${limit}. ${advice}`, {
    extensions: { code: 'TOO_LARGE', limit, value: String(value) },
  });
}
