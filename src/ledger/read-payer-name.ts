// Who pays, in the ways in which bureaus write it: 市财政局, 城东区工信局, 甘河工业园区管委会.
import type { Level } from '../policy/levels.ts';
import { readUnit, type UnitId } from '../values/reporting-unit.ts';
import { readLevel } from './ledger-row.ts';

export interface PayerName {
  readonly level: Level;
  /** The county or park; null at the other levels, and where only 县区 is written. */
  readonly unit: UnitId | null;
}

const OFFICE =
  /(?:财政(?:局|厅|所)?|工(?:业和)?信(?:息化)?(?:局|厅)|科(?:学)?技(?:术)?(?:局|厅)|经(?:济)?发(?:展)?局|人民政府|政府|管理委员会|管委会|本级)$/u;
const WIDER: ReadonlyMap<string, Level> = new Map([
  ['青海省', 'province'],
  ['青海省级', 'province'],
  ['西宁市', 'city'],
  ['西宁市级', 'city'],
  ['西宁', 'city'],
]);

/** The level, and where it is local the unit, that a text names; undefined where it names none. */
export function readPayerName(written: string): PayerName | undefined {
  const plain = written.normalize('NFKC').replace(/\s/gu, '');
  for (const name of [plain, plain.replace(OFFICE, '')]) {
    const unit = readUnit(name)?.unit;
    if (unit !== undefined) return { level: 'local', unit };
    const level = readLevel(name) ?? WIDER.get(name);
    if (level !== undefined) return { level, unit: null };
  }
  return undefined;
}
