// The columns that name an enterprise, alike on every sheet that lists some.
import type { EvaluatedEnterprise } from '../../../evaluation/evaluation.ts';
import type { Lang } from '../../../values/lang.ts';
import { text } from '../../book.ts';
import { unitName } from '../../wording/unit-name.ts';
import type { SheetColumn } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';

/** Name, code and unit of the enterprise that a row is about. */
export function enterpriseColumns<Row>(
  enterpriseOf: (row: Row) => Pick<EvaluatedEnterprise, 'name' | 'uscc' | 'payer'>,
  lang: Lang,
): readonly SheetColumn<Row>[] {
  return [
    { header: { zh: '企业名称', en: 'Enterprise' }, width: 30, cell: (row) => text(enterpriseOf(row).name) },
    {
      header: { zh: '统一社会信用代码', en: 'Credit code' },
      width: 21,
      cell: (row) => text(enterpriseOf(row).uscc),
    },
    {
      header: { zh: '单位', en: 'Unit' },
      width: 12,
      cell: (row) => text(unitName(enterpriseOf(row).payer, lang)),
    },
  ];
}

/** The enterprise with that id. Throws RangeError where the result holds none. */
export function enterpriseById({ enterprises }: CityFacts, id: string): EvaluatedEnterprise {
  const enterprise = enterprises.get(id);
  if (!enterprise) throw new RangeError(`enterprise ${id}`);
  return enterprise;
}
