import type { DataRows } from '../mean-field/data-rows.js';
import { type DataSet, type DataSetUpload, readUpload } from './data-set.js';
import {
  type DataSetPage,
  dropDataSet,
  keepDataSet,
  listDataSets,
  noSuchDataSet,
  readDataSet,
  readPredecessor,
  readRows,
} from './data-set-store.js';
import type { Sql } from './sql.js';

/** The data sets of one data directory. An unknown id is refused as NOT_FOUND. */
export class DataSets {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Checks and stores rows. Cost: their number, not that of the rows that they continue. */
  upload(upload: DataSetUpload): Promise<DataSet> {
    const { continues } = upload;
    return this.#sql.transaction(async sql => {
      const before = continues == null ? null : await readPredecessor(sql, continues);
      if (continues != null && before === null) throw noSuchDataSet(continues, ['input', 'continues']);
      return keepDataSet(sql, upload.name, readUpload(upload, before), before);
    });
  }

  get(id: string): Promise<DataSet> {
    return readDataSet(this.#sql, id);
  }

  list(query: { first: number; after?: string | null }): Promise<DataSetPage> {
    return listDataSets(this.#sql, query);
  }

  /** Refused while experiments that haven't ended learn from it. */
  delete(id: string): Promise<DataSet> {
    return this.#sql.transaction(sql => dropDataSet(sql, id));
  }

  /** The rows of the data set that the argument at `path` names. */
  async rowsNamed(id: string, path: readonly string[]): Promise<DataRows> {
    const rows = await readRows(this.#sql, id);
    if (rows === null) throw noSuchDataSet(id, path);
    return rows;
  }
}
