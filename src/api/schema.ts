import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { DataSetResolver } from './data-set-resolver.js';
import { ExperimentResolver } from './experiment-resolver.js';
import { GroupResolver } from './group-resolver.js';
import { LawResolver } from './law-resolver.js';
import { NetworkResolver } from './network-resolver.js';
import { DateTime } from './scalars/date-time.js';

/** The library asks for one; ours is never used, since a subscription reads its events from the experiments themselves. */
const noTopics: PubSub = { publish: refuseTopic, subscribe: refuseTopic };

function refuseTopic(topic: string): never {
  throw new Error(`expected subscriptions to name their own events, got the topic ${topic}`);
}

/** The schema that the classes of this room describe. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [GroupResolver, NetworkResolver, LawResolver, ExperimentResolver, DataSetResolver],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    // Inputs are read into domain types by the rooms below, which say what is wrong in sentences of their own.
    validate: false,
    pubSub: noTopics,
  });
}

/** The schema's text, in an order that doesn't depend on the order of imports. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
