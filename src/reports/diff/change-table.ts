// Changes as one table: what CSV has, and each sheet of the workbook in part.
import type { AwardChange } from '../../diff/award-changes.ts';
import type { Change, WantedKind } from '../../diff/change.ts';
import type { Restatement } from '../../diff/restatements.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { type Cell, type TableBlock, text } from '../book.ts';
import { type SheetColumn, tableOf } from '../sheets/table-of.ts';
import { CHANGE_WORDING } from '../wording/change-wording.ts';
import { fieldName } from '../wording/field-text.ts';
import { awardReasons } from './award-reasons.ts';
import { type ChangeTexts, changeTexts, isMoney } from './change-text.ts';
import type { DiffFacts } from './diff-facts.ts';

/** A change or a restated figure, as a line. */
export interface ChangeRow extends Omit<Change, 'kind' | 'row' | 'thresholds'> {
  readonly kind: WantedKind;
  readonly label: string;
  /** Canonical values, as JSON has them. */
  readonly beside: string;
}

/** Every change in the order of JSON, and after them the figures of closed years. */
export function changeRows({ diff, policy, lang }: DiffFacts): readonly ChangeRow[] {
  const texts = changeTexts(policy, lang);
  return [
    ...diff.pairs.flatMap(({ changes, awards }) =>
      changes.map((change) => changeRow(change, awards, texts, lang)),
    ),
    ...diff.restatements.map((one) => restatedRow(one, texts, lang)),
  ];
}

/** A change as a line; `awards` are those of its enterprise that differ. */
export function changeRow(
  change: Change,
  awards: readonly AwardChange[],
  texts: ChangeTexts,
  lang: Lang,
): ChangeRow {
  const { kind, uscc, name, field, old, new: now, oldCell, newCell } = change;
  const label = labelOf(change, texts, lang);
  const award = CONCERNS_AWARDS.has(kind) ? awards.find(({ measure }) => measure === field) : undefined;
  const beside = award ? awardReasons(award, lang) : texts.beside(change);
  return { kind, uscc, name, field, old, new: now, oldCell, newCell, label, beside };
}

const CONCERNS_AWARDS: ReadonlySet<WantedKind> = new Set<WantedKind>(['entitled', 'no-longer-entitled']);

/** A restated figure as a line, under the column of the new rosters. */
export function restatedRow(one: Restatement, texts: ChangeTexts, lang: Lang): ChangeRow {
  const { uscc, name, year, oldField, newField: field, old, new: now, oldCell, newCell } = one;
  const elsewhere = {
    zh: `，旧名单在“${fieldName(oldField, 'zh')}”列`,
    en: `, in the old rosters under ${fieldName(oldField, 'en')}`,
  }[lang];
  const beside = { zh: `${year} 年的数据`, en: `figure of ${year}` }[lang];
  return {
    ...{ kind: 'restated', uscc, name, field, old, new: now, oldCell, newCell },
    label: labelOf({ kind: 'changed', field }, texts, lang),
    beside: beside + (oldField === field ? '' : elsewhere),
  };
}

function labelOf(change: Pick<Change, 'kind' | 'field'>, texts: ChangeTexts, lang: Lang): string {
  return texts.field(change) + (isMoney(change) ? { zh: '（万元）', en: ' (10,000 yuan)' }[lang] : '');
}

/** The list that `--format csv` gives: words for people, kinds and fields also as programs know them. */
export function changeTable(facts: DiffFacts): TableBlock {
  const columns: readonly SheetColumn<ChangeRow>[] = [
    column({ zh: '变化', en: 'Change' }, ({ kind }) => CHANGE_WORDING[kind][facts.lang]),
    column({ zh: '类别', en: 'Kind' }, ({ kind }) => kind),
    column({ zh: '统一社会信用代码', en: 'Unified social credit code' }, ({ uscc }) => uscc),
    column({ zh: '企业名称', en: 'Enterprise' }, ({ name }) => name),
    column({ zh: '项目', en: 'Item' }, ({ label }) => label),
    column({ zh: '项目标识', en: 'Field' }, ({ field }) => field),
    column({ zh: '旧值', en: 'Old' }, ({ old }) => old),
    column({ zh: '新值', en: 'New' }, ({ new: now }) => now),
    column({ zh: '旧单元格', en: 'Old cell' }, ({ oldCell }) => oldCell),
    column({ zh: '新单元格', en: 'New cell' }, ({ newCell }) => newCell),
    column({ zh: '说明', en: 'Remark' }, ({ beside }) => beside),
  ];
  return tableOf(columns, changeRows(facts), facts.lang);
}

function column(header: Localised, textOf: (row: ChangeRow) => string | null): SheetColumn<ChangeRow> {
  return { header, width: 12, cell: (row): Cell => text(textOf(row) ?? '') };
}
