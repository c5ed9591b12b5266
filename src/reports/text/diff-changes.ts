// The changes of one kind: each enterprise, and under it what it was and is, with both cells.
import type { Change, WantedKind } from '../../diff/change.ts';
import type { Restatement } from '../../diff/restatements.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import { type ChangeTexts, changeTexts } from '../diff/change-text.ts';
import type { DiffFacts } from '../diff/diff-facts.ts';
import { cellShortener } from '../diff/place-names.ts';
import { CHANGE_TONE, CHANGE_WORDING } from '../wording/change-wording.ts';
import { fieldName } from '../wording/field-text.ts';
import { displayWidth } from './columns.ts';
import type { DiffPageSetting } from './diff-page.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';

/** Heading and enterprises; nothing where there are no changes. */
export function changeSection(
  kind: WantedKind,
  changes: readonly Change[],
  facts: DiffFacts,
  setting: DiffPageSetting,
): readonly SummaryLine[] {
  if (changes.length === 0) return [];
  const texts = changeTexts(facts.policy, facts.lang);
  const oneSided = setting.shown === null ? new Set<string>() : oneSidedFields(facts);
  const folded = changes.filter(
    ({ kind: own, field }) => own === 'changed' && field !== null && oneSided.has(field),
  );
  const listed = changes.filter((change) => !folded.includes(change));
  return [
    heading(kind, changes, facts.lang),
    ...enterprises(listed, facts, setting, (change) => changeLines(change, texts, facts, setting.width)),
    ...foldedLines(folded, facts, setting.width),
  ];
}

/** Figures of closed years that were restated. */
export function restatedSection(facts: DiffFacts, setting: DiffPageSetting): readonly SummaryLine[] {
  const { restatements } = facts.diff;
  if (restatements.length === 0) return [];
  const texts = changeTexts(facts.policy, facts.lang);
  return [
    heading('restated', restatements, facts.lang),
    ...enterprises(restatements, facts, setting, (one) => restatedLines(one, texts, facts, setting.width)),
  ];
}

interface Named {
  readonly uscc: string;
  readonly name: string;
}

function heading(kind: WantedKind, found: readonly Named[], lang: Lang): SummaryLine {
  const enterprises = new Set(found.map(({ uscc, name }) => `${uscc} ${name}`)).size;
  const title = CHANGE_WORDING[kind][lang];
  const text = {
    zh: `${title}：${enterprises} 户${found.length === enterprises ? '' : `，${found.length} 项`}（${kind}）`,
    en: `${title}: ${enterprises === 1 ? '1 enterprise' : `${enterprises} enterprises`}${found.length === enterprises ? '' : `, ${found.length} changes`} (${kind})`,
  }[lang];
  return line(text, CHANGE_TONE[kind] === undefined ? 'strong' : CHANGE_TONE[kind]);
}

function enterprises<C extends Named>(
  found: readonly C[],
  { lang }: DiffFacts,
  { shown, width }: DiffPageSetting,
  linesOf: (one: C) => readonly SummaryLine[],
): readonly SummaryLine[] {
  const groups = new Map<string, C[]>();
  for (const one of found) {
    const key = `${one.uscc} ${one.name}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const all = [...groups.values()];
  const told = shown === null ? all : all.slice(0, shown);
  const rest = all.length - told.length;
  const more = {
    zh: `  另有 ${rest} 户，用 --all 全部列出`,
    en: `  and ${rest} more; --all lists them`,
  }[lang];
  return [
    ...told.flatMap((group) => [
      ...group.slice(0, 1).flatMap(({ name, uscc }) => wrapped(`  ${name}  ${uscc}`, width, 'plain', 4)),
      ...group.flatMap(linesOf),
    ]),
    ...(rest > 0 ? [line(more, 'muted')] : []),
  ];
}

function changeLines(
  change: Change,
  texts: ChangeTexts,
  facts: DiffFacts,
  width: number,
): readonly SummaryLine[] {
  const { lang } = facts;
  const said = [
    ...(change.field === null
      ? []
      : [`${texts.field(change)}${{ zh: '：', en: ': ' }[lang]}${texts.values(change)}`]),
    ...[texts.beside(change)].filter((beside) => beside !== ''),
  ].join({ zh: '，', en: ', ' }[lang]);
  return withCells(said, change, facts, width);
}

function restatedLines(
  one: Restatement,
  texts: ChangeTexts,
  facts: DiffFacts,
  width: number,
): readonly SummaryLine[] {
  const { lang } = facts;
  const { year, figure, old, new: now } = one;
  const values = texts.values({ ...EMPTY_CHANGE, field: figure, old, new: now });
  const columns =
    one.oldField === one.newField
      ? ''
      : `（${fieldName(one.oldField, lang)} → ${fieldName(one.newField, lang)}）`;
  const text = {
    zh: `${year} 年${figureName(figure, 'zh')}：${values}${columns}`,
    en: `${figureName(figure, 'en')} of ${year}: ${values}${columns}`,
  }[lang];
  return withCells(text, one, facts, width);
}

/** A figure without the year that its column says. */
function figureName(figure: Restatement['figure'], lang: Lang): string {
  return lang === 'zh'
    ? fieldName(figure, lang).replace(/^上年度/u, '')
    : fieldName(figure, lang).replace(/, last year$/u, '');
}

const EMPTY_CHANGE: Change = {
  kind: 'changed',
  uscc: '',
  name: '',
  field: null,
  old: null,
  new: null,
  oldCell: null,
  newCell: null,
};

// The cells stand behind the values where there is room, otherwise on a line of their own.
function withCells(
  said: string,
  { oldCell, newCell }: Pick<Change, 'oldCell' | 'newCell'>,
  { old, new: now, lang }: DiffFacts,
  width: number,
): readonly SummaryLine[] {
  const [before, after] = [cellShortener(old)(oldCell), cellShortener(now)(newCell)];
  const t = textIn(lang);
  const cells = [
    ...(before === null ? [] : [`${t('旧', 'old')} ${before}`]),
    ...(after === null ? [] : [`${t('新', 'new')} ${after}`]),
  ].join(t('，', ', '));
  const tail = cells === '' ? '' : `[${cells}]`;
  if (said === '') return tail === '' ? [] : wrapped(`    ${tail}`, width, 'muted', 6);
  const whole = `    ${said}  ${tail}`.trimEnd();
  if (displayWidth(whole) <= width) return [line(whole)];
  return [...wrapped(`    ${said}`, width, 'plain', 6), ...wrapped(`      ${tail}`, width, 'muted', 6)];
}

function oneSidedFields({ diff }: DiffFacts): ReadonlySet<string> {
  return new Set(diff.fields.filter(({ has }) => !has.old || !has.new).map(({ id }) => id));
}

// A column that one side lacks differs in every row: one line says it.
function foldedLines(folded: readonly Change[], { lang }: DiffFacts, width: number): readonly SummaryLine[] {
  const byField = new Map<string, number>();
  for (const { field } of folded) if (field !== null) byField.set(field, (byField.get(field) ?? 0) + 1);
  return [...byField].flatMap(([field, count]) =>
    wrapped(
      {
        zh: `  ${fieldName(field, 'zh')}：只有一方有此列，${count} 户有值；用 --all 全部列出`,
        en: `  ${fieldName(field, 'en')}: only one side has this column, filled in for ${count}; --all lists them`,
      }[lang],
      width,
      'muted',
      4,
    ),
  );
}
