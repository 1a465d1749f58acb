/** What the database's thread is asked, in order; each message carries a number that its reply repeats. */
export type DatabaseRequest =
  | { readonly kind: 'open' }
  | { readonly kind: 'query'; readonly text: string; readonly values: readonly unknown[] }
  | { readonly kind: 'exec'; readonly text: string }
  | { readonly kind: 'close' };

export interface DatabaseMessage {
  readonly id: number;
  readonly request: DatabaseRequest;
}

export type DatabaseReply =
  | { readonly id: number; readonly rows: object[] }
  | { readonly id: number; readonly error: string };
