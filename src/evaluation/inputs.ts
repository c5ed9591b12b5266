// Everything that can vary between two evaluations. The clock is not among it.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Ledger } from '../eligibility/ledger.ts';
import type { Ruling } from '../eligibility/ruling.ts';
import type { Policy } from '../policy/policy.ts';
import type { ColumnMapping } from '../roster/column-mapping.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { Criteria } from '../screening/criteria.ts';
import type { CityFigures } from '../targets/city-figures.ts';
import type { CheckParameters } from '../validation/check-parameters.ts';
import type { Lang } from '../values/lang.ts';
import type { Period } from '../values/period.ts';
import type { EarlierRun } from './evaluation.ts';
import type { PreviousPeriod } from './present-previous.ts';

/** A submitted file: its sheets, or the finding that says why it could not be read. */
export interface SubmittedFile {
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly RawSheet[];
  readonly failure: Diagnostic | null;
  /** Of what period its sheets say that they are, where that has been looked for. */
  readonly stated?: readonly StatedBySheet[];
}

/** A period that a sheet states, or what is wrong with the words that it states it in. */
export type StatedBySheet = { readonly period: Period } | Pick<Diagnostic, 'wording'>;

export interface Inputs {
  readonly files: readonly SubmittedFile[];
  readonly period: Period;
  readonly periodFrom: 'given' | 'stated' | 'calendar';
  readonly awardYear: number;
  readonly lang: Lang;
  /** What was settled about columns; nothing where absent. */
  readonly mapping?: ColumnMapping;
  readonly policy: Policy;
  readonly policySha256: string;
  readonly ledger: Ledger;
  readonly rulings: readonly Ruling[];
  readonly city: CityFigures;
  /** Findings from reading the ledger, the rulings and the city file. */
  readonly diagnostics: readonly Diagnostic[];
  /** The period before, and earlier runs for the trend; nothing where they were not given. */
  readonly previous?: PreviousPeriod;
  readonly history?: readonly EarlierRun[];
  readonly criteria: Criteria;
  readonly checks: CheckParameters;
  /** Names of GB/T 4754-2017 codes, for comparing a code with the industry's name. */
  readonly industryNames: ReadonlyMap<string, string>;
}
