// The waist: everything a run found out, plain and ordered. Every report reads it; evaluation.json is it.
import * as z from 'zod';
import { TIERS } from '../screening/tiers.ts';
import { type Day, parseDay } from '../values/day.ts';
import { type Period, parsePeriod } from '../values/period.ts';

/** Exact amount in 元 with two decimals: `200000.00`. */
const yuan = z.string().regex(/^-?\d+\.\d{2}$/);
const localised = z.object({ zh: z.string(), en: z.string() });
const unit = z.string();
const period = z.custom<Period>((text) => typeof text === 'string' && parsePeriod(text) === text);
const day = z.custom<Day>((text) => typeof text === 'string' && parseDay(text) !== undefined);

const shares = z.object({ province: yuan, city: yuan, local: yuan });

const evidence = {
  /** Column key → canonical text, null where blank. */
  fields: z.record(z.string(), z.string().nullable()),
  /** The first cell it came from; null where there is none. */
  source: z.string().nullable(),
  /** Every cell it came from. */
  sources: z.array(z.string()),
};

const reason = z.object({
  code: z.string(),
  effect: z.enum(['fails', 'unknown', 'lowers']),
  article: z.string(),
  ...evidence,
});

const check = z.object({
  /** Id of one of `conditions`, or `trigger`, `amount`, `payer`. */
  id: z.string(),
  /** The level whose part alone hangs on it. */
  part: z.enum(['province', 'city', 'local']).nullable(),
  outcome: z.enum(['holds', 'fails', 'unknown']),
  /** Column key → canonical text, null where blank. */
  fields: z.record(z.string(), z.string().nullable()),
  /** Column key → the cells it came from. */
  cells: z.record(z.string(), z.array(z.string())),
});

const ruling = z.object({
  verdict: z.enum(['同意', '不同意', '核减']),
  amount: yuan.nullable(),
  reason: z.string(),
  person: z.string(),
  date: z.string(),
  source: z.string(),
});

const decision = z.object({
  /** Empty where the enterprise has no code at all; `enterprise` still names it. */
  uscc: z.string(),
  /** `id` of the enterprise. */
  enterprise: z.string(),
  measure: z.string(),
  status: z.enum(['eligible', 'ineligible', 'review']),
  amount: yuan.nullable(),
  funding: shares.nullable(),
  payer: unit.nullable(),
  ceiling: z.boolean(),
  strive: z.boolean(),
  article: z.string(),
  reasons: z.array(reason),
  /** Everything that was asked, whether or not it spoke against the award. */
  checks: z.array(check),
  /** What it would come to if every open question were answered in favour. */
  atStake: shares.nullable(),
  claimed: z.boolean(),
  ruling: ruling.nullable(),
});

const input = z.object({
  file: z.string(),
  sheet: z.string(),
  unit: unit.nullable(),
  /** Period the file states, null where it states none. */
  period: period.nullable(),
  /** Enterprise rows read, and those of them without an error finding. */
  rows: z.int(),
  accepted: z.int(),
  sha256: z.string(),
  /** True where the file could not be read; a finding says why. */
  failed: z.boolean(),
});

const enterprise = z.object({
  id: z.string(),
  uscc: z.string(),
  name: z.string(),
  county: unit.nullable(),
  park: unit.nullable(),
  /** Who pays the local share: the park if there is one, otherwise the county. */
  payer: unit.nullable(),
  reportedBy: z.array(unit),
  /** The rows that speak of it: address of each row's code cell. */
  sources: z.array(z.string()),
  /** Null where it cannot be read, or where reports differ; a blank one is 正常. */
  state: z.string().nullable(),
  /** Not 注销, 吊销 or 迁出; null where that is not known. */
  active: z.boolean().nullable(),
  industrial: z.boolean().nullable(),
  industryCode: z.string().nullable(),
  aboveScale: z.boolean().nullable(),
  revenue: yuan.nullable(),
  revenueYtd: yuan.nullable(),
  revenuePeak: yuan.nullable(),
  rdExpense: yuan.nullable(),
  /** Rung held and valid on the period's end; null for none. `next` is the rung above it, null at the top. */
  ladder: z.string().nullable(),
  ladderNext: z.string().nullable(),
  techLadder: z.string().nullable(),
  techLadderNext: z.string().nullable(),
  /** Column keys of recognitions held (dated on or before the period's end) → date; null where reports differ on it. */
  recognitions: z.record(z.string(), z.string().nullable()),
  /** Of these, those whose term has ended by the period's end. */
  lapsed: z.array(z.string()),
  pools: z.array(z.enum(['reserve', 'ready-for-above-scale', 'backbone'])),
  /** The next revenue milestone for a backbone enterprise. */
  nextMilestone: yuan.nullable(),
  cluster: z.string().nullable(),
  team: z.string().nullable(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  payee: z.string().nullable(),
  bank: z.string().nullable(),
  bankCode: z.string().nullable(),
  account: z.string().nullable(),
});

const claim = z.object({
  uscc: z.string(),
  enterprise: z.string(),
  /** Measure id, or `total` where several were claimed with one amount. */
  measure: z.string(),
  /** The measures a total stands for; one measure otherwise. */
  measures: z.array(z.string()),
  claimed: yuan.nullable(),
  computed: yuan.nullable(),
  outcome: z.enum(['match', 'over', 'under', 'not-eligible', 'review', 'unclaimed']),
  source: z.string().nullable(),
});

const target = z.object({
  id: z.string(),
  title: localised,
  article: z.string(),
  /** A count as `300`, or a share as `65%`. */
  target: z.union([z.int(), z.string()]),
  stretch: z.int().nullable(),
  /** Null where the city file gives no figure (未提供). Shares are per cent with one decimal, `64.9%`. */
  actual: z.union([z.int(), z.string()]).nullable(),
  /** What a share of the province was worked out from; absent of counts, and where the city file gives no total. */
  shareOf: z.object({ counted: z.int(), province: z.int() }).optional(),
  /** target − actual; 0 or less where reached. Shares in percentage points, `0.1`. */
  gap: z.union([z.int(), z.string()]).nullable(),
  by: day,
  byUnit: z.record(z.string(), z.int()),
  /** The units' own shares of the target, where the city file gives them. */
  unitTargets: z.record(z.string(), z.int()),
  /** Enterprises that would count if a blank or unreadable cell were filled in so. */
  unknown: z.int(),
  beside: z.array(z.object({ title: localised, actual: z.int(), byUnit: z.record(z.string(), z.int()) })),
});

const clusterLine = z.object({
  id: z.string(),
  title: localised,
  county: unit,
  article: z.string(),
  members: z.array(z.string()),
  revenue: yuan,
  rdExpense: yuan,
  /** Members that hold each recognition, by column key. */
  tiers: z.record(z.string(), z.int()),
  leader: z.string().nullable(),
  /** Revenue of the year before and of last year, of the members that state both. */
  grown: z
    .object({ from: yuan, to: yuan, members: z.int() })
    .default({ from: '0.00', to: '0.00', members: 0 }),
  /** Members whose main product shows nothing of the cluster's direction. */
  otherProducts: z.array(z.string()).default([]),
});

const duplicate = z.object({
  enterprise: z.string(),
  uscc: z.string(),
  name: z.string(),
  places: z.array(z.object({ unit: unit.nullable(), source: z.string() })),
  conflicts: z.array(
    z.object({ field: z.string(), values: z.array(z.string()), sources: z.array(z.string()) }),
  ),
});

const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  sheet: z.string(),
  cell: z.string().nullable(),
  row: z.int().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
  hint: z.string(),
});

const part = z.object({ amount: yuan, ceiling: z.boolean(), strive: z.boolean(), optional: z.boolean() });

const measure = z.object({
  id: z.string(),
  title: localised,
  article: z.string(),
  authority: localised,
  /** What the text grants, in words: `省 ≤20万元（争取）`. */
  standard: localised,
  /** The amounts by level where the text names them; null where they are computed or there are none. */
  parts: z.object({ province: part.nullable(), city: part.nullable(), local: part.nullable() }).nullable(),
  /** When it falls due, in words. */
  trigger: localised,
  /** In which year what it is awarded for lies; null where it goes by figures or milestones. */
  window: z.enum(['award-year', 'year-before-award']).nullable().optional(),
  /** How the amount is worked out where the text names no amounts: a share of a figure, under caps, then split. */
  formula: z
    .object({
      field: z.string(),
      /** `20%`. */
      share: z.string(),
      notAbove: z.array(z.union([z.object({ field: z.string() }), z.object({ amount: yuan })])),
      split: z.object({ province: z.string() }),
    })
    .nullable(),
});

/** Advice: how far an enterprise is from its next tier. Nothing else reads it. */
const cultivation = z.object({
  ruleSet: z.string(),
  number: z.string(),
  title: localised,
  /** The figures of the rule set are second-hand. */
  provisional: z.boolean(),
  on: z.string(),
  /** Of the active enterprises in a pool, in a cluster or on a rung, and of those that meet it, who can reach the next tier. */
  candidates: z.array(
    z.object({
      enterprise: z.string(),
      tier: z.enum(TIERS),
      outcome: z.enum(['met', 'possible', 'not-met']),
      score: z.object({ least: z.number(), most: z.number() }).nullable(),
      /** What is left to do: prizes and investors, changes, figures to supply, and the way as millionths of the goals. */
      exceptional: z.int(),
      steps: z.int(),
      supplies: z.int(),
      gap: z.int(),
      /** Null where it is too much for a quarter. */
      changes: z
        .array(
          z.object({
            kind: z.enum(['raise', 'lower', 'reach', 'title', 'supply']),
            fields: z.array(z.string()),
            from: z.string().nullable(),
            to: z.string().nullable(),
            by: z.string().nullable(),
            unit: z.enum(['wan', 'percent', 'count', 'years', 'points', 'months']).nullable(),
            for: localised,
            needed: z.string(),
          }),
        )
        .nullable(),
    }),
  ),
  /** Titles that run out before the next period ends. */
  lapsing: z.array(
    z.object({ enterprise: z.string(), field: z.string(), since: z.string(), until: z.string() }),
  ),
});

const count = z.union([z.int(), z.string()]).nullable();

/** What a target stood at in an earlier period: a count, or a share such as `64.9%`; null where no figure was given. */
const earlierTarget = z.object({ id: z.string(), actual: count, byUnit: z.record(z.string(), z.int()) });

const previous = z.object({
  period,
  /** What it was compared with: a run or rosters, by its base name. */
  source: z.enum(['run', 'rosters']),
  name: z.string(),
  /** Units that sent nothing readable then: their counts are unknown, not 0. Nothing where all did, or in older runs. */
  missingUnits: z.array(z.string()).optional(),
  /** How many enterprises changed, by kind of change (domain §10) and `restated`. */
  changes: z.array(z.object({ kind: z.string(), enterprises: z.int() })),
  /** By enterprise, the codes that it had in periods before; nothing where none has changed. */
  formerCodes: z.record(z.string(), z.array(z.string())).optional(),
  /** What it or a period before knew as paid and the ledger of this run lacks; nothing where there is none. */
  unledgered: z
    .array(
      z.object({
        uscc: z.string(),
        measure: z.string(),
        /** 年度 as written; empty where it is not known. */
        year: z.string(),
        payer: z.string().nullable(),
        amount: z.string().nullable(),
        /** Where it was known from. */
        source: z.string(),
        /** When it was approved; absent where that is not known. */
        date: z.string().optional(),
        /** Its row does not say what was due in all: it stands for the whole award, as it does in a ledger. */
        whole: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** Rulings of it or a period before that refuse or set an amount; nothing where there is none. */
  ruled: z
    .array(
      ruling.pick({ verdict: true, amount: true, source: true }).extend({
        uscc: z.string(),
        measure: z.string(),
        awardYear: z.int(),
      }),
    )
    .optional(),
  /** Awards that it or a period before left open, and the run that did; nothing where there is none. */
  open: z
    .array(z.object({ uscc: z.string(), measure: z.string(), awardYear: z.int(), source: z.string() }))
    .optional(),
  targets: z.array(
    earlierTarget.extend({
      /** This period's figure less the earlier one's, of shares in percentage points (`-0.3`); null where either is missing. */
      change: count,
      quartersLeft: z.int(),
      /** Enterprises a quarter, of shares points, that are needed to reach it in time; null where no quarter is left or there is no figure. */
      perQuarter: count,
    }),
  ),
});

/** An earlier run as far as the trend goes. */
const earlierRun = z.object({
  period,
  awardYear: z.int(),
  policy: z.string(),
  /** Name of its folder, and SHA-256 of its evaluation.json. */
  name: z.string(),
  sha256: z.string(),
  /** Units that sent nothing readable then: their counts are unknown, not 0. */
  missingUnits: z.array(z.string()),
  targets: z.array(earlierTarget),
});

/** The schema of evaluation.json; unknown keys of later versions are ignored. */
export const evaluationSchema = z.object({
  schema: z.literal('xining-tiers/evaluation@1'),
  period,
  /** Where the period came from: the command line, the rosters, or the calendar. */
  periodFrom: z.enum(['given', 'stated', 'calendar']),
  periodEnd: day,
  awardYear: z.int(),
  lang: z.enum(['zh', 'en']),
  policy: z.object({ id: z.string(), number: z.string(), title: localised, sha256: z.string() }),
  measures: z.array(measure),
  /** The conditions that checks name. */
  conditions: z.array(z.object({ id: z.string(), title: localised })),
  ladders: z.array(
    z.object({
      id: z.enum(['quality', 'technology']),
      title: localised,
      article: z.string(),
      rungs: z.array(z.object({ id: z.string(), field: z.string(), title: localised })),
    }),
  ),
  inputs: z.array(input),
  /** Units that sent nothing readable. */
  missingUnits: z.array(unit),
  enterprises: z.array(enterprise),
  decisions: z.array(decision),
  claims: z.array(claim),
  targets: z.array(target),
  clusters: z.array(clusterLine),
  duplicates: z.array(duplicate),
  diagnostics: z.array(diagnostic),
  /** Absent in runs of earlier versions, and before there were criteria. */
  cultivation: cultivation.optional(),
  /** The period before, where it was given. */
  previous: previous.optional(),
  /** Earlier runs from the earliest, where they were given. */
  history: z.array(earlierRun).optional(),
});

// A branded text is a text, though its brand makes it look like an object.
type DeepReadonly<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

export type Evaluation = DeepReadonly<z.infer<typeof evaluationSchema>>;
export type EvaluatedEnterprise = Evaluation['enterprises'][number];
export type EvaluatedDecision = Evaluation['decisions'][number];
export type EvaluatedClaim = Evaluation['claims'][number];
export type EvaluatedTarget = Evaluation['targets'][number];
export type EvaluatedInput = Evaluation['inputs'][number];
export type EvaluatedCluster = Evaluation['clusters'][number];
export type EvaluatedMeasure = Evaluation['measures'][number];
export type EvaluatedDuplicate = Evaluation['duplicates'][number];
export type EvaluatedDiagnostic = Evaluation['diagnostics'][number];
export type EvaluatedPrevious = NonNullable<Evaluation['previous']>;
export type RuledBefore = NonNullable<EvaluatedPrevious['ruled']>[number];
export type OpenBefore = NonNullable<EvaluatedPrevious['open']>[number];
export type UnledgeredPayment = NonNullable<EvaluatedPrevious['unledgered']>[number];
export type EarlierRun = NonNullable<Evaluation['history']>[number];
export type Cultivation = NonNullable<Evaluation['cultivation']>;
export type Candidate = Cultivation['candidates'][number];
