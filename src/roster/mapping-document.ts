// The mapping file: what was settled about the columns of each unit, once and for every quarter after.
import * as z from 'zod';
import { readUnit } from '../values/reporting-unit.ts';
import { type ColumnMapping, type MappingEntry, mappedHeaderText, readMeaning } from './column-mapping.ts';

const meaning = z.custom<string>((text) => typeof text === 'string' && readMeaning(text) !== undefined, {
  params: {
    zh: '应为列的名称或标识，可加括号写明单位（元、万元、亿元）或日期顺序（日/月/年、月/日/年）；不读取的写“不读”',
    en: 'expected the name or key of a column, with a unit (元, 万元, 亿元) or an order of dates (d/m/y, m/d/y) in brackets, or 不读 for one to be left out',
  },
});

const columns = z.record(z.string(), meaning);

/** The schema of the mapping file. */
export const mappingSchema = z.strictObject({
  schema: z.literal('xining-tiers/mapping@1').optional(),
  /** Of all units: header as written → what it means. */
  columns: columns.default({}),
  /** By unit; these go before those of all. */
  units: z.record(z.string(), columns).default({}),
});

/** Names under `units` that are no units: what stands there would otherwise settle nothing. */
export function unknownUnits({ units }: z.infer<typeof mappingSchema>): readonly string[] {
  return Object.keys(units).filter((name) => readUnit(name) === undefined);
}

/** The entries of a document that the schema has accepted. */
export function mappingOf(document: z.infer<typeof mappingSchema>): ColumnMapping {
  const units = Object.entries(document.units).flatMap(([name, own]) =>
    entries(own, readUnit(name)?.unit ?? null),
  );
  return [...entries(document.columns, null), ...units];
}

function entries(own: Readonly<Record<string, string>>, unit: MappingEntry['unit']): ColumnMapping {
  return Object.entries(own).flatMap(([header, written]) => {
    const read = readMeaning(written);
    return read ? [{ unit, header: mappedHeaderText(header), meaning: read }] : [];
  });
}
