// A form from the policy, and the list before where one is given, to workbooks on disk.
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readRosters } from '../evaluation/read-rosters.ts';
import { PREVIOUS_FOLDER } from '../io/given-file.ts';
import { loadPolicy } from '../io/load-policy.ts';
import { isRun } from '../io/load-run.ts';
import { readInputs } from '../io/read-inputs.ts';
import { readLimits } from '../io/read-limits.ts';
import { refuseTaken, writeNewFile } from '../io/write-new-file.ts';
import { writeXlsx } from '../io/write-xlsx.ts';
import { firstAwardYear } from '../policy/in-force.ts';
import type { Policy } from '../policy/policy.ts';
import { COUNTY_FOLDER } from '../reports/run-files.ts';
import type { FormSetting } from '../reports/template/form-setting.ts';
import { type LastList, lastList } from '../reports/template/last-list.ts';
import { templateBook } from '../reports/template/template-book.ts';
import { periodName } from '../reports/wording/period-wording.ts';
import { unitFullName } from '../reports/wording/unit-name.ts';
import { inferPeriod } from '../roster/find-period.ts';
import type { Roster } from '../roster/roster.ts';
import { compareText } from '../values/compare-text.ts';
import type { Day } from '../values/day.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { lastCompletePeriod, nextPeriod, type Period, periodEnd, periodYear } from '../values/period.ts';
import { UNITS, type UnitId } from '../values/reporting-unit.ts';
import { readSideInputs } from './read-side.ts';
import { beforePolicy, earlierThanLast, nothingBefore } from './template-errors.ts';

export interface TemplateRequest {
  /** Null for one form that any unit may fill in. */
  readonly unit: UnitId | 'all' | null;
  readonly previous: string | null;
  readonly period: Period | null;
  readonly rows: number;
  readonly indicators: boolean;
  readonly policy: string | null;
  /** A file, or with all units a folder; null for the usual name in the working directory. */
  readonly out: string | null;
}

export interface WrittenTemplate {
  readonly path: string;
  readonly unit: UnitId | null;
  readonly last: LastList | null;
}

export interface TemplateOutcome {
  readonly period: Period;
  readonly periodFrom: 'given' | 'previous' | 'calendar';
  readonly written: readonly WrittenTemplate[];
  /** Files of the list before that could not be read, with why. */
  readonly failures: readonly Diagnostic[];
}

interface Setting {
  readonly lang: Lang;
  readonly today: Day;
  readonly signal: AbortSignal;
  readonly progress: (what: Localised) => void;
}

/** Makes and writes the forms. Throws InputError, with nothing written, for what it cannot use. */
export async function runTemplate(request: TemplateRequest, setting: Setting): Promise<TemplateOutcome> {
  const { lang, today, signal, progress } = setting;
  const { policy } = await loadPolicy(request.policy);
  const fallback = request.period ?? lastCompletePeriod(today);
  const before = request.previous === null ? null : await readBefore(request.previous, fallback, setting);
  if (before?.rosters.length === 0) throw nothingBefore(request.previous ?? '', null, [], before.failures);
  const { period, periodFrom } = choosePeriod(request.period, before, today);
  if (periodYear(period) < firstAwardYear(policy)) throw beforePolicy(period, policy);
  refuseLater(before, period);
  const units = request.unit === 'all' ? UNITS.map(({ id }) => id) : [request.unit];
  const plans = units.map((unit) => planFor(unit, { request, policy, period, lang, before }));
  await refuseTaken(plans.map(({ path }) => path));
  const written: WrittenTemplate[] = [];
  for (const { path, unit, form, last } of plans) {
    signal.throwIfAborted();
    progress({ zh: `写出 ${path}`, en: `writing ${path}` });
    const bytes = await writeXlsx(templateBook(form, last), { created: periodEnd(period), lang });
    await writeNewFile({ path, bytes });
    written.push({ path, unit, last });
  }
  return { period, periodFrom, written, failures: before?.failures ?? [] };
}

interface Plan extends WrittenTemplate {
  readonly form: FormSetting;
}

interface Planning {
  readonly request: TemplateRequest;
  readonly policy: Policy;
  readonly period: Period;
  readonly lang: Lang;
  readonly before: Before | null;
}

function planFor(unit: UnitId | null, { request, policy, period, lang, before }: Planning): Plan {
  const form = { period, unit, policy, lang, rows: request.rows, indicators: request.indicators };
  const last = before && lastList(before.rosters, before.diagnostics, form);
  // With all units one that sent nothing before gets a blank form.
  if (before && last?.rows.length === 0 && request.unit !== 'all')
    throw nothingBefore(request.previous ?? '', unit, before.rosters, before.failures);
  return {
    path: pathOf(request, unit, period),
    unit,
    form,
    last: last !== null && last.rows.length > 0 ? last : null,
  };
}

// The name states unit and period, as a roster's should.
function pathOf({ unit: asked, out }: TemplateRequest, unit: UnitId | null, period: Period): string {
  const name = `${unit === null ? '' : unitFullName(unit, 'zh')}${periodName(period, 'zh')}企业名单.xlsx`;
  if (asked === 'all') return join(out ?? `企业名单模板-${period}`, name);
  return out ?? name;
}

interface Before {
  /** Of a run; null for rosters, which state their own. */
  readonly period: Period | null;
  readonly rosters: readonly Roster[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly Diagnostic[];
}

// Each file is read for the period that it states, since its headers may name years; those of a run as the run did.
async function readBefore(path: string, fallback: Period, setting: Setting): Promise<Before> {
  if (await isRun(path)) return await readRunBefore(path, setting);
  const { files } = await readInputs([path]);
  return beforeOf(
    null,
    files.map((file) => readRosters([file], inferPeriod(file.sheets).value ?? fallback)),
  );
}

async function readRunBefore(place: string, setting: Setting): Promise<Before> {
  const { inputs } = await readSideInputs(
    {
      ...{ place, period: null, policy: null, maps: [], mapFile: null, limits: readLimits() },
      apart: [COUNTY_FOLDER, PREVIOUS_FOLDER],
    },
    setting,
    null,
  );
  return beforeOf(
    inputs.period,
    inputs.files.map((file) => readRosters([file], inputs.period, inputs.mapping)),
  );
}

function beforeOf(period: Period | null, read: readonly ReturnType<typeof readRosters>[]): Before {
  return {
    period,
    rosters: read.flatMap(({ value }) => value),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    failures: read.flatMap(({ value, diagnostics }) =>
      value.length > 0 ? [] : diagnostics.filter(({ severity }) => severity === 'error').slice(0, 1),
    ),
  };
}

function choosePeriod(
  given: Period | null,
  before: Before | null,
  today: Day,
): Pick<TemplateOutcome, 'period' | 'periodFrom'> {
  if (given !== null) return { period: given, periodFrom: 'given' };
  const latest = latestPeriod(before);
  return latest === undefined
    ? { period: lastCompletePeriod(today), periodFrom: 'calendar' }
    : { period: nextPeriod(latest), periodFrom: 'previous' };
}

function refuseLater(before: Before | null, period: Period): void {
  const latest = latestPeriod(before);
  if (latest !== undefined && latest > period) throw earlierThanLast(period, latest);
}

function latestPeriod(before: Before | null): Period | undefined {
  if (before?.period) return before.period;
  return (before?.rosters ?? [])
    .flatMap(({ period }) => period ?? [])
    .sort(compareText)
    .at(-1);
}
