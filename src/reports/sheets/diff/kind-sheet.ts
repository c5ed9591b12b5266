// One kind of change, a line each.
import type { WantedKind } from '../../../diff/change.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type BookSheet, type Cell, text } from '../../book.ts';
import { type ChangeRow, changeRow, restatedRow } from '../../diff/change-table.ts';
import { type ChangeTexts, changeTexts, isMoney } from '../../diff/change-text.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { cellShortener } from '../../diff/place-names.ts';
import { wanCell } from '../../diff/value-cell.ts';
import { CHANGE_SHEETS, CHANGE_TONE, CHANGE_WORDING } from '../../wording/change-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';

interface KindRow extends ChangeRow {
  readonly unit: string;
}

/** The sheet's name; links lead to it. */
export function kindSheetName(kind: WantedKind, lang: Lang): string {
  return (CHANGE_SHEETS[kind] ?? CHANGE_WORDING[kind])[lang];
}

/** Null where there is no such change. */
export function kindSheet(kind: WantedKind, facts: DiffFacts): BookSheet | null {
  const { lang, policy } = facts;
  const texts = changeTexts(policy, lang);
  const rows = rowsOf(kind, facts, texts);
  if (rows.length === 0) return null;
  const whole = kind === 'added' || kind === 'removed';
  return {
    name: kindSheetName(kind, lang),
    title: CHANGE_WORDING[kind][lang],
    subtitles: [MEANING[kind][lang]],
    blocks: [
      tableOf([...NAMED, ...(whole ? [] : values(kind, texts, lang)), ...places(kind, facts)], rows, lang),
    ],
    orientation: 'landscape',
  };
}

function rowsOf(kind: WantedKind, { diff, lang }: DiffFacts, texts: ChangeTexts): readonly KindRow[] {
  return diff.pairs.flatMap(({ unit, changes, restatements, awards }) => {
    const rows =
      kind === 'restated'
        ? restatements.map((one) => restatedRow(one, texts, lang))
        : changes
            .filter((change) => change.kind === kind)
            .map((change) => changeRow(change, awards, texts, lang));
    return rows.map((row) => ({ ...row, unit: unitName(unit, lang) }));
  });
}

const NAMED: readonly SheetColumn<KindRow>[] = [
  NUMBER_COLUMN,
  { header: { zh: '企业名称', en: 'Enterprise' }, width: 30, cell: ({ name }) => text(name) },
  {
    header: { zh: '统一社会信用代码', en: 'Credit code' },
    width: 20,
    cell: ({ uscc }) => text(uscc),
  },
  { header: { zh: '所属', en: 'Unit' }, width: 10, align: 'center', cell: ({ unit }) => text(unit) },
];

function values(kind: WantedKind, texts: ChangeTexts, lang: Lang): readonly SheetColumn<KindRow>[] {
  const tone = CHANGE_TONE[kind];
  return [
    { header: { zh: '项目', en: 'Item' }, width: 24, cell: ({ label }) => text(label) },
    {
      header: { zh: '旧', en: 'Old' },
      width: 20,
      align: 'center',
      cell: (row) => changedValue(row, row.old, texts, lang),
    },
    {
      header: { zh: '新', en: 'New' },
      width: 20,
      align: 'center',
      cell: (row) => ({ ...changedValue(row, row.new, texts, lang), ...(tone && { tone }) }),
    },
  ];
}

function changedValue(row: KindRow, canonical: string | null, texts: ChangeTexts, lang: Lang): Cell {
  const change = { kind: row.kind === 'restated' ? ('changed' as const) : row.kind, field: row.field };
  if (isMoney(change) && canonical !== null) return wanCell(canonical);
  return text(texts.value(change, canonical).replace({ zh: '（空白）', en: '(blank)' }[lang], ''));
}

function places(kind: WantedKind, { old, new: now }: DiffFacts): readonly SheetColumn<KindRow>[] {
  const [shortOld, shortNew] = [cellShortener(old), cellShortener(now)];
  const place = (cell: string | null): Cell => (cell === null ? BLANK : text(cell));
  return [
    ...(kind === 'added'
      ? []
      : [
          {
            header: { zh: '旧单元格', en: 'Old cell' },
            width: old.files.length === 1 ? 10 : 26,
            cell: ({ oldCell }: KindRow) => place(shortOld(oldCell)),
          },
        ]),
    ...(kind === 'removed'
      ? []
      : [
          {
            header: { zh: '新单元格', en: 'New cell' },
            width: now.files.length === 1 ? 10 : 26,
            cell: ({ newCell }: KindRow) => place(shortNew(newCell)),
          },
        ]),
    { header: { zh: '说明', en: 'Remark' }, width: 30, cell: ({ beside }) => text(beside) },
  ];
}

const MEANING: Readonly<Record<WantedKind, { readonly zh: string; readonly en: string }>> = {
  added: { zh: '新名单有、旧名单没有的企业。', en: 'Enterprises that only the new rosters have.' },
  removed: {
    zh: '旧名单有、新名单没有的企业；旧名单写明状态的，见说明。',
    en: 'Enterprises that only the old rosters have, with the state they were in where it is said.',
  },
  recoded: {
    zh: '代码变了，按名称等其他数据认定为同一企业，请核对。',
    en: 'The code changed; taken for the same by name and other fields. Please check.',
  },
  renamed: { zh: '代码未变，名称变了。', en: 'Same code, another name.' },
  moved: {
    zh: '所属县区或园区变了，县区（园区）资金改由新的单位承担。',
    en: 'County or park changed: another unit pays the local share.',
  },
  state: {
    zh: '企业状态变了；注销、吊销、迁出的不再奖补。',
    en: 'State changed; what is struck off or has left gets no award.',
  },
  recognised: { zh: '新填报的认定。', en: 'Recognitions that are new in the rosters.' },
  'recognition-altered': {
    zh: '已有认定的日期被改动，可能影响奖补年度，请查原因。',
    en: 'The date of a recognition was altered, which may move it into another award year.',
  },
  'recognition-removed': {
    zh: '旧名单有的认定，新名单空白。',
    en: 'Recognitions that the new rosters leave blank.',
  },
  lapsed: {
    zh: '旧的一期末仍有效、新的一期末已过有效期的认定。',
    en: 'Recognitions valid at the end of the old period and lapsed by the end of the new.',
  },
  'rung-up': { zh: '期末仍有效的最高称号升级。', en: 'The highest valid title is higher than before.' },
  'rung-down': {
    zh: '期末仍有效的最高称号降级，包括因过期下降。',
    en: 'The highest valid title is lower than before, lapses included.',
  },
  'above-scale-entered': { zh: '由非规上变为规上。', en: 'Not above scale before, above scale now.' },
  'above-scale-left': { zh: '由规上变为非规上。', en: 'Above scale before, not now.' },
  're-entered': {
    zh: '曾为规上、后来不是、现在又是，或名单填为退库再入库；不予升规奖励（二.1 第四项）。',
    en: 'Above scale once, then not, now again, or so said in the roster: no above-scale award (二.1 第四项).',
  },
  crossed: {
    zh: '营业收入越过后备库、规上或首次突破各档的界限，上下均列。',
    en: 'Revenue now on the other side of a line of the policy, up or down.',
  },
  entitled: {
    zh: '旧名单不符合、新名单符合的奖补（万元）。',
    en: 'Awards due by the new rosters but not by the old (10,000 yuan).',
  },
  'no-longer-entitled': {
    zh: '旧名单符合、新名单不符合或待核的奖补（万元）。',
    en: 'Awards due by the old rosters but not by the new, or to be settled (10,000 yuan).',
  },
  changed: { zh: '其他各列的变化。', en: 'Changes in all other columns.' },
  restated: {
    zh: '同一年度的数据与旧名单所报不同。',
    en: 'Figures of the same year that differ from what the old rosters said.',
  },
};
