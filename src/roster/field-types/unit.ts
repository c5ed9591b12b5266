// Counties and parks by name, code or former name.
import { kind } from '../../diagnostics/kind.ts';
import {
  findUnit,
  type ReportingUnit,
  readUnit,
  UNITS,
  type UnitId,
  type UnitKind,
  unitOf,
} from '../../values/reporting-unit.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';

interface UnknownUnit {
  readonly text: string;
  readonly wanted: UnitKind;
  readonly meant: UnitId | undefined;
}

const unknownUnit = kind<UnknownUnit>()({
  code: 'unknown-unit',
  severity: 'error',
  why: {
    zh: '县区或园区决定由谁承担地方资金、由谁核对。',
    en: 'The county or park decides who pays the local share and who reconciles.',
  },
  example: '城关区',
  sample: { text: '城郊区', wanted: 'county', meant: undefined },
  zh: ({ text, wanted, meant }) => ({
    message: `“${text}”不是西宁市的${wanted === 'county' ? '县区' : '园区'}`,
    hint: meant
      ? `是否为“${unitOf(meant).name}”`
      : `填写${unitsOfKind(wanted)
          .map(({ name }) => name)
          .join('、')}之一`,
  }),
  en: ({ text, wanted, meant }) => ({
    message: `“${text}” is no ${wanted} of Xining`,
    hint: meant
      ? `perhaps ${inBoth(unitOf(meant))}`
      : `write one of ${unitsOfKind(wanted).map(inBoth).join(', ')}`,
  }),
});

interface MisplacedUnit {
  readonly name: UnitId;
  readonly wanted: UnitKind;
}

const unitInWrongColumn = kind<MisplacedUnit>()({
  code: 'unit-in-wrong-column',
  severity: 'error',
  why: {
    zh: '所属县区填了园区（或相反），地方资金的承担单位就会弄错。',
    en: 'A park in the county column, or a county in the park column, makes the wrong unit pay.',
  },
  example: '所属县区：南川工业园区',
  sample: { name: 'dongchuan', wanted: 'county' },
  zh: ({ name, wanted }) => ({
    message: `“${unitOf(name).name}”是${wanted === 'county' ? '园区，不是县区' : '县区，不是园区'}`,
    hint: '县区填在“所属县区”，园区填在“所属园区”',
  }),
  en: ({ name, wanted }) => ({
    message: `${unitOf(name).nameEn} is no ${wanted}`,
    hint: 'counties belong in 所属县区, parks in 所属园区',
  }),
});

const formerName = kind<{ readonly text: string; readonly unit: UnitId }>()({
  code: 'former-name',
  severity: 'info',
  why: {
    zh: '县区已更名，旧名仍能识别，但正式材料应使用现名。',
    en: 'The unit has been renamed; the old name is understood, but documents should bear the present one.',
  },
  example: '湟中县',
  sample: { text: '湟中县', unit: 'huangzhong' },
  zh: ({ text, unit }) => ({ message: `“${text}”是旧名，按“${unitOf(unit).name}”读取`, hint: '改用现名' }),
  en: ({ text, unit }) => ({
    message: `“${text}” is a former name, read as ${unitOf(unit).nameEn}`,
    hint: `use the present name, ${unitOf(unit).name}`,
  }),
});

/** A county in `county`, a park in `park`. */
export const unit = {
  reports: [unknownUnit, unitInWrongColumn, formerName],
  recurs: true,
  read: readUnitCell,
} as const satisfies FieldType<UnitId>;

function readUnitCell(raw: FilledCell, context: CellContext): UnitId | undefined | UnreadableCell {
  const text = rawText(raw).trim();
  const plain = plainText(text);
  if (isBlankText(plain)) return undefined;
  const wanted = context.key === 'park' ? 'park' : 'county';
  const reading = readUnit(plain) ?? readUnit(plain.replace(/^青海省/u, ''));
  if (!reading) return context.refuse(unknownUnit, { text, wanted, meant: likelyUnit(plain, wanted) });
  const { unit: name, former } = reading;
  if (unitOf(name).kind !== wanted) return context.refuse(unitInWrongColumn, { name, wanted });
  if (former) context.note(formerName, { text, unit: name });
  return name;
}

function likelyUnit(plain: string, wanted: UnitKind): UnitId | undefined {
  const found = findUnit(plain);
  return found && unitOf(found).kind === wanted ? found : undefined;
}

function unitsOfKind(wanted: UnitKind): readonly ReportingUnit[] {
  return UNITS.filter(({ kind: own }) => own === wanted);
}

// Only the Chinese name is read.
function inBoth({ name, nameEn }: ReportingUnit): string {
  return `${name} (${nameEn})`;
}
