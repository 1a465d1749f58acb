import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { argumentPath } from './argument-path.js';
import { parseWithinLimits, refuseCost } from './limits.js';

/** What a client sends, on whatever road. */
export interface Request {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A request that may be executed. */
export interface Admitted {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationTypeNode;
  readonly operationName: string | undefined;
  readonly variableValues: Record<string, unknown> | undefined;
}

const REMEMBERED_CHARACTERS = 2_000_000;

/** Admits operations: parsed, within the limits, valid. Every road to the schema leads through here. */
export class Admission {
  readonly #schema: GraphQLSchema;
  /** Valid documents by their text. */
  readonly #valid = new LRUCache<string, DocumentNode>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_document, source) => source.length + 1,
  });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The operation that was asked for, or what speaks against it. */
  admit(request: Request): Admitted | readonly GraphQLError[] {
    const operationName = request.operationName ?? undefined;
    const variableValues = request.variables ?? undefined;
    try {
      const document = this.#valid.get(request.query) ?? parseWithinLimits(request.query, this.#schema);
      const errors = this.#valid.has(request.query) ? [] : validationErrors(this.#schema, document);
      if (errors.length > 0) return errors;
      this.#valid.set(request.query, document);
      const operation = operationOf(document, operationName);
      refuseCost(this.#schema, document, operationName, variableValues);
      return { schema: this.#schema, document, operation, operationName, variableValues };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }
}

/** What is invalid; a literal that doesn't fit its type is BAD_INPUT, as a variable that doesn't is. */
function validationErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const errors = validate(schema, document);
  if (errors.length === 0) return [];
  const literals = new Set(validate(schema, document, [ValuesOfCorrectTypeRule]).map(placeOf));
  return errors.map(error => {
    const extensions = literals.has(placeOf(error))
      ? { code: 'BAD_INPUT', path: argumentPath(document, error.nodes?.[0]) }
      : { code: 'GRAPHQL_VALIDATION_FAILED' };
    return new GraphQLError(error.message, { nodes: error.nodes, extensions });
  });
}

function placeOf({ message, locations }: GraphQLError): string {
  return JSON.stringify([message, locations]);
}

function operationOf(document: DocumentNode, operationName: string | undefined): OperationTypeNode {
  const operation = getOperationAST(document, operationName);
  if (operation) return operation.operation;
  throw new GraphQLError(
    operationName === undefined
      ? 'The document has several operations: name one of them in operationName.'
      : `The document has no operation called ${JSON.stringify(operationName)}.`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );
}
