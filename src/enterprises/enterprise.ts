// One enterprise, whoever reported it: a field is what its reports agree on, or a conflict between them.
import { saysSame } from '../roster/canonical.ts';
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import {
  isUnreadable,
  type Roster,
  type RosterRow,
  rowField,
  type UnreadableCell,
} from '../roster/roster.ts';
import type { Blank, Field, Known } from '../values/field.ts';
import { knownValue } from '../values/field.ts';
import type { UnitId } from '../values/reporting-unit.ts';
import type { Uscc } from '../values/uscc.ts';

/** One row of one roster that speaks of the enterprise. */
export interface Report {
  readonly roster: Roster;
  readonly row: RosterRow;
}

export interface Enterprise {
  /** The code where it is valid, otherwise the address of the first report's row: unique in a submission. */
  readonly id: string;
  /** Null where no report has a valid code. */
  readonly uscc: Uscc | null;
  /** The code as written, lossless forms normalised; empty where blank. */
  readonly usccText: string;
  readonly name: string;
  /** In the order of the rosters; at least one. */
  readonly reports: readonly [Report, ...Report[]];
}

/**
 * What the reports say of a field. A report that leaves it blank says nothing; two different values are a
 * conflict; an unreadable cell makes the field unreadable, since what stands there might differ.
 */
export function enterpriseField<K extends ColumnKey>(enterprise: Enterprise, key: K): Field<ColumnValue<K>> {
  const { reports } = enterprise;
  return reports.length === 1
    ? rowField(reports[0].roster, reports[0].row, key)
    : joined(
        key,
        reports.map(({ roster, row }) => rowField(roster, row, key)),
      );
}

/** The value all reports agree on; undefined where blank, unreadable or in conflict. */
export function enterpriseValue<K extends ColumnKey>(
  enterprise: Enterprise,
  key: K,
): ColumnValue<K> | undefined {
  const { reports } = enterprise;
  if (reports.length > 1) return knownValue(enterpriseField(enterprise, key));
  // Most enterprises have one report, whose value needs no place to be known.
  const value = reports[0].row.values[key] as ColumnValue<K> | UnreadableCell | undefined;
  return typeof value === 'object' && isUnreadable(value) ? undefined : value;
}

/** The names under which it was reported, each once, in the order of its reports. */
export function reportedNames({ reports }: Enterprise): readonly string[] {
  const names = reports.flatMap(({ row: { values } }) =>
    values.name === undefined || isUnreadable(values.name) ? [] : values.name,
  );
  return [...new Set(names)];
}

/** Whether every report leaves the field blank. */
export function isBlank(enterprise: Enterprise, key: ColumnKey): boolean {
  const { reports } = enterprise;
  if (reports.length === 1) return reports[0].row.values[key] === undefined;
  return reports.every(({ row }) => row.values[key] === undefined);
}

/** Whether the enterprise still operates in the city: not 注销, 吊销 or 迁出. A blank state is 正常 (domain §3). */
export function isActive(enterprise: Enterprise): boolean {
  return isOperating(stateOf(enterprise));
}

/** The state it counts as having: 正常 where it is not known, unless all reports say that it is gone. */
export function stateOf(enterprise: Enterprise): ColumnValue<'state'> {
  const state = enterpriseValue(enterprise, 'state');
  if (state !== undefined) return state;
  const field = enterpriseField(enterprise, 'state');
  // Reports that differ on how it went agree that it did.
  const [first] =
    field.state === 'conflict' && !field.between.some(({ value }) => isOperating(value)) ? field.between : [];
  return first?.value ?? '正常';
}

/**
 * Whether it is known if the enterprise still operates: not where its state cannot be read, or where reports
 * differ on whether it does. It counts as operating then, with what follows from that open.
 */
export function isActivityKnown(enterprise: Enterprise): boolean {
  const field = enterpriseField(enterprise, 'state');
  if (field.state !== 'conflict') return field.state !== 'unreadable';
  return new Set(field.between.map(({ value }) => isOperating(value))).size === 1;
}

/** Whether it is known in which state it is, and not only whether it operates; of one that is gone it is no matter how it went. */
export function isStateKnown(enterprise: Enterprise): boolean {
  const { state } = enterpriseField(enterprise, 'state');
  return state === 'known' || state === 'blank' || !isActive(enterprise);
}

function isOperating(state: ColumnValue<'state'>): boolean {
  return state === '正常' || state === '停产';
}

/** The park if there is one, otherwise the county: who pays the local share. Null where unknown or in conflict. */
export function localUnit(enterprise: Enterprise): UnitId | null {
  const park = enterpriseValue(enterprise, 'park');
  if (park !== undefined) return park;
  return isBlank(enterprise, 'park') ? (enterpriseValue(enterprise, 'county') ?? null) : null;
}

/** The units that reported it, each once, in the order of its reports. */
export function reportingUnits(enterprise: Enterprise): readonly UnitId[] {
  const { reports } = enterprise;
  if (reports.length === 1) return reports[0].roster.unit === null ? [] : [reports[0].roster.unit];
  return [...new Set(reports.map(({ roster }) => roster.unit).filter((unit) => unit !== null))];
}

function joined<K extends ColumnKey>(
  key: K,
  fields: readonly Field<ColumnValue<K>>[],
): Field<ColumnValue<K>> {
  const unreadable = fields.find((field) => field.state === 'unreadable');
  const known = fields.filter((field): field is Known<ColumnValue<K>> => field.state === 'known');
  if (unreadable) return { ...unreadable, beside: known };
  const [first] = known;
  if (!first)
    return (
      fields.find((field): field is Blank => field.state === 'blank' && field.at !== null) ?? {
        state: 'blank',
        at: null,
      }
    );
  const agreed = known.every((field) => saysSame(key, field.value, first.value));
  return agreed ? first : { state: 'conflict', between: known };
}
