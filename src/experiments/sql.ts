export type Row = Record<string, unknown>;

/**
 * A PostgreSQL that takes one statement with values, or several without. json columns come parsed, bytea as Uint8Array,
 * timestamps as Date.
 */
export interface Queryable {
  query<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  exec(text: string): Promise<void>;
}

/** The store's own database, embedded today; a server of PostgreSQL could stand behind the same interface. */
export interface Sql extends Queryable {
  /** Runs `work` between BEGIN and COMMIT, alone; rolls back where it throws. */
  transaction<T>(work: (sql: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  /** Ends at once and writes nothing more: the files may belong to another process by now. */
  abandon(): Promise<void>;
}
