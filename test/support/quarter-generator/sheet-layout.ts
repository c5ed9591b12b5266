// A roster's sheet as units send it: titles above, the table, sums and signatures below.
import type { Answer, Quarter, RosterLine } from './canonical.ts';
import {
  type AmountUnit,
  amountText,
  type ColumnStyle,
  fullWidth,
  sentOn,
  type Written,
  writeAnswer,
} from './cell-forms.ts';
import type { FilePlan } from './file-plan.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import { COLUMN_NAMES, type ColumnName, groupOfColumn, HEADERS, kindOfColumn } from './roster-columns.ts';
import { UNITS } from './units-and-measures.ts';

export interface Merge {
  /** 0-based; both ends included. */
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

export interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges: readonly Merge[];
}

/** A column of the sheet; one without a style is none of the contract's. */
interface SheetColumn {
  readonly header: string;
  readonly style: ColumnStyle | null;
  readonly extra?: 'number' | 'text';
}

interface Sheet {
  readonly random: Random;
  readonly profile: Profile;
  readonly quarter: Quarter;
  readonly plan: FilePlan;
  readonly lines: readonly RosterLine[];
}

/** The roster's page of one unit. */
export function rosterPage(sheet: Sheet): Page {
  const columns = sheetColumns(sheet);
  const top = preface(sheet);
  const groups = sheet.random.chance(0.25) ? groupRow(columns) : null;
  const headers = [...(groups ? [groups.row] : []), columns.map(({ header }) => header)];
  const above = [...top, ...headers];
  const merges = groups ? groups.merges.map((merge) => ({ ...merge, row: top.length })) : [];
  const title: readonly Merge[] = top.length > 0 ? [{ row: 0, first: 0, last: columns.length - 1 }] : [];
  return {
    name: sheet.random.pick(['企业名单', '企业名单', 'Sheet1', sheet.quarter.period]),
    rows: [...above, ...body(sheet, columns), ...footer(sheet, columns)],
    merges: [...title, ...merges],
  };
}

function sheetColumns({ random, profile, plan, lines }: Sheet): readonly SheetColumn[] {
  const claims = lines.some((line) => line.claims.length > 0) && !plan.claimsSheet;
  const present = COLUMN_NAMES.filter(
    (name) => !plan.lacking.includes(name) && (claims || (name !== 'claimItems' && name !== 'claimAmount')),
  );
  const known = present.map((name) => contractColumn(name, random, profile));
  if (!profile.anyForm) return [{ header: '序号', style: null, extra: 'number' }, ...known];
  const unknown: readonly SheetColumn[] = [
    { header: '法定代表人', style: null, extra: 'text' },
    { header: '邮政编码', style: null, extra: 'text' },
    { header: '厂区面积（亩）', style: null, extra: 'number' },
  ];
  const [name, ...others] = random.shuffle([
    ...known,
    ...unknown.filter(() => random.chance(profile.foreignColumn)),
  ]);
  const shuffled = name ? [name, ...others] : [];
  return random.chance(0.7) ? [{ header: '序号', style: null, extra: 'number' }, ...shuffled] : shuffled;
}

function contractColumn(name: ColumnName, random: Random, { anyForm }: Profile): SheetColumn {
  const title = anyForm ? random.pick(HEADERS[name]) : HEADERS[name][0];
  if (kindOfColumn(name) !== 'amount')
    return { header: anyForm ? decorated(title, random) : title, style: { name, unit: '万元', anyForm } };
  const unit: AmountUnit = anyForm ? random.pick(['万元', '万元', '万元', '元', '亿元']) : '万元';
  const brackets = random.pick([`（${unit}）`, `(${unit})`, `\n（${unit}）`]);
  const silent = unit === '万元' && anyForm && random.chance(0.4);
  return {
    header: `${title}${silent ? '' : anyForm ? brackets : `（${unit}）`}`,
    style: { name, unit, anyForm },
  };
}

function decorated(title: string, random: Random): string {
  const form = random.int(0, 9);
  if (form === 0) return `${title.slice(0, 4)}\n${title.slice(4)}`;
  if (form === 1) return ` ${title} `;
  if (form === 2) return fullWidth(title);
  return form === 3 ? `${title}（必填）` : title;
}

function preface({ random, quarter, plan, profile }: Sheet): readonly (readonly Written[])[] {
  const unit = UNITS[plan.unit].names[0];
  const [year, q] = quarter.period.split('Q');
  const numeral = '一二三四'.charAt(Number(q) - 1);
  const period = profile.anyForm
    ? random.pick([`${year}年第${numeral}季度`, quarter.period, `${year}年${numeral}季度`])
    : `${year}年第${numeral}季度`;
  const title = [`${unit}工业中小企业梯度培育企业名单（${period}）`];
  const line = [`填报单位：${unit}`, null, null, `填报日期：${sentOn(quarter.end)}`, null, '单位：万元'];
  return random.chance(0.8) ? [title, line] : [title];
}

// Neighbours of one group stand under one merged cell.
function groupRow(columns: readonly SheetColumn[]): {
  readonly row: readonly Written[];
  readonly merges: readonly Omit<Merge, 'row'>[];
} {
  const groups = columns.map(({ style }) => (style ? groupOfColumn(style.name) : ''));
  const starts = groups.map((group, at) => group !== '' && group !== groups[at - 1]);
  const merges = groups.flatMap((group, first) => {
    if (!starts[first]) return [];
    const after = groups.findIndex((other, at) => at > first && other !== group);
    const last = (after < 0 ? groups.length : after) - 1;
    return last > first ? [{ first, last }] : [];
  });
  return { row: groups.map((group, at) => (starts[at] ? group : null)), merges };
}

function body(sheet: Sheet, columns: readonly SheetColumn[]): readonly (readonly Written[])[] {
  const { lines, random, profile } = sheet;
  const gap = profile.anyForm && random.chance(0.4) ? Math.floor(lines.length / 2) : -1;
  return lines.flatMap((line, index) => {
    const row = columns.map((column) => writeCell(line, column, index, random));
    return index === gap ? [[], row] : [row];
  });
}

function writeCell(line: RosterLine, { style, extra }: SheetColumn, index: number, random: Random): Written {
  if (style === null) return extra === 'number' ? index + 1 : `马某${index % 7}`;
  return writeAnswer(answerIn(line, style.name), style, random);
}

function answerIn({ answers, claims }: RosterLine, name: ColumnName): Answer<unknown> | undefined {
  if (name !== 'claimItems' && name !== 'claimAmount') return answers[name];
  const [claim] = claims;
  if (claim === undefined) return undefined;
  if (name === 'claimItems') return { known: claim.measures };
  return claim.amount === null ? undefined : { known: claim.amount };
}

function footer(
  { random, lines, profile }: Sheet,
  columns: readonly SheetColumn[],
): readonly (readonly Written[])[] {
  const label = columns.findIndex(({ style }) => style?.name === 'name');
  const total = columns.map(({ style }, at): Written => {
    if (at === Math.min(label, 1)) return '合计';
    return style?.name === 'revenue' && profile.name !== 'messy' ? totalOf(lines, style.unit) : null;
  });
  const foot: readonly (readonly Written[])[] = [
    total,
    ['备注：以上数据由各企业填报。'],
    ['填报人：张某', null, null, '审核人：李某'],
  ];
  return random.chance(0.8) ? foot : [];
}

function totalOf(lines: readonly RosterLine[], unit: AmountUnit): number {
  const sum = lines.reduce(
    (total, { answers: { revenue } }) => total + (revenue && 'known' in revenue ? revenue.known : 0n),
    0n,
  );
  return Number(amountText(sum, unit));
}
