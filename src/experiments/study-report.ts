import {
  type CellSummary,
  MEASURE_NAMES,
  RUN_MEASURES,
  ratesOf,
  type SeriesRate,
  summariesOf,
} from '../studies/measures.js';
import type { StudyResult } from '../studies/study.js';
import { studyDocument } from '../studies/study-document.js';
import { MEDIAN_TABLE_HEAD, medianTable, rateTable, runTable, studyTable } from '../studies/study-tables.js';
import { csvOf, markdownOf, terminalTextOf } from '../studies/table.js';

/** What is made of the runs of a study that have ended. */
export interface StudyReport {
  readonly summaries: readonly CellSummary[];
  readonly rates: readonly SeriesRate[];
  /** Medians and rates for readers, as Markdown and for a terminal. */
  readonly markdown: string;
  readonly text: string;
  /** A row for each cell and measure, and a row for each run. */
  readonly csv: string;
  readonly runsCsv: string;
  /** All of it as one document. */
  readonly json: string;
}

/** The report of a study. Cost: runs times series. */
export function studyReport(study: StudyResult): StudyReport {
  const medians = RUN_MEASURES.map(measure => ({
    title: `${MEASURE_NAMES[measure]}, medians`,
    table: medianTable(study, measure),
  })).filter(({ table }) => table.rows.length > 0);
  return {
    summaries: summariesOf(study),
    rates: ratesOf(study),
    markdown: [
      ...medians.map(({ title, table }) => `### ${title}\n\n${markdownOf(table)}`),
      `### Exponents in N\n\n${markdownOf(rateTable(study))}`,
    ].join('\n'),
    text: medians
      .map(({ title, table }) => `${title}\n\n${terminalTextOf(table, MEDIAN_TABLE_HEAD)}`)
      .join('\n'),
    csv: csvOf(studyTable(study)),
    runsCsv: csvOf(runTable(study)),
    json: JSON.stringify(studyDocument(study)),
  };
}
