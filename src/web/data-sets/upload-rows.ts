import {
  DeleteDataSetDocument,
  UploadDataSetDocument,
  type UploadDataSetMutation,
} from '../../../schema/generated/operations.js';
import { type Answer, execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import type { ParsedRows } from './parse-rows.js';

export interface Uploaded {
  readonly dataSet: UploadDataSetMutation['uploadDataSet'] | null;
  readonly failures: readonly Failure[];
}

/** Characters of rows in one request: some room below the server's bound of a mebibyte. */
const PIECE_CHARACTERS = 700_000;

/**
 * Stores rows under a name, in several requests where they are many; `onProgress` hears how many rows are there. What the pieces
 * before the last were stored as is deleted again.
 */
export async function uploadRows(
  name: string,
  rows: ParsedRows,
  onProgress: (stored: number) => void,
): Promise<Uploaded> {
  const passing: string[] = [];
  let last: string | null = null;
  let uploaded: Uploaded = { dataSet: null, failures: [] };
  for (let from = 0; from < rows.inputs.length; ) {
    const to = endOfPiece(rows, from);
    const isLast = to === rows.inputs.length;
    const title = isLast ? name : `${name}, its first ${to} rows`;
    const answer: Answer<UploadDataSetMutation> = await execute(UploadDataSetDocument, {
      input: {
        ...{ name: title, continues: last },
        inputs: rows.inputs.slice(from, to),
        outputs: rows.outputs.slice(from, to),
      },
    });
    uploaded = { dataSet: answer.data?.uploadDataSet ?? null, failures: answer.failures };
    if (uploaded.dataSet === null || isLast) break;
    last = uploaded.dataSet.id;
    // Rows that were there before keep their name, and are somebody's.
    if (uploaded.dataSet.name === title) passing.push(last);
    onProgress(to);
    from = to;
  }
  for (const id of passing) await execute(DeleteDataSetDocument, { id });
  return uploaded;
}

function endOfPiece({ inputs, outputs }: ParsedRows, from: number): number {
  let characters = 0;
  let to = from;
  while (to < inputs.length && (to === from || characters < PIECE_CHARACTERS)) {
    characters += JSON.stringify(inputs[to]).length + JSON.stringify(outputs[to]).length;
    to++;
  }
  return to;
}
