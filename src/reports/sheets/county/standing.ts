// What a reader must know before any table: the result in one sentence, and whose figures are not there.
import { counted } from '../../../values/counted.ts';
import { add, formatYuanGrouped, type Money, ZERO } from '../../../values/money.ts';
import type { LinesBlock } from '../../book.ts';
import { unitNames } from '../../wording/unit-name.ts';
import type { CountyFacts } from './county-facts.ts';
import { claimsNothing, type MeasureSums } from './measure-table.ts';

type Line = LinesBlock['lines'][number];

/** The result, what is wrong with the unit’s own reports, and who else has not reported; amounts in 元. */
export function standing(facts: CountyFacts, sums: readonly MeasureSums[]): readonly Line[] {
  return [resultLine(facts, sums), ...ownLines(facts), cityLine(facts)];
}

function resultLine(facts: CountyFacts, sums: readonly MeasureSums[]): Line {
  const { lang, enterprises } = facts;
  const number = (figure: (one: MeasureSums) => number): number =>
    sums.reduce((all, one) => all + figure(one), 0);
  const money = (figure: (one: MeasureSums) => Money): string =>
    formatYuanGrouped(sums.reduce((all, one) => add(all, figure(one)), ZERO));
  const [claims, dues] = [number(({ claimed }) => claimed), number(({ due }) => due)];
  const [open, unclaimed] = [number((one) => one.open), number((one) => one.unclaimed)];
  const [claimed, due] = [money((one) => one.claimedMoney), money((one) => one.dueMoney)];
  // That nothing was claimed says nothing of single awards.
  if (claimsNothing(facts))
    return {
      text: {
        zh: `企业${enterprises.length}户；没有申报；核定${dues}项${due}元，待核${open}项。`,
        en: `${counted(enterprises.length, 'enterprise')}. Nothing was claimed. Due: ${counted(dues, 'award')}, ${due} yuan. Open: ${open}.`,
      }[lang],
    };
  return {
    text: {
      zh: `企业${enterprises.length}户；申报${claims}项${claimed}元，核定${dues}项${due}元，待核${open}项；符合条件未申报${unclaimed}项。`,
      en: `${counted(enterprises.length, 'enterprise')}. Claimed: ${counted(claims, 'award')}, ${claimed} yuan. Due: ${counted(dues, 'award')}, ${due} yuan. Open: ${open}. Due but not claimed: ${unclaimed}.`,
    }[lang],
  };
}

function ownLines({ inputs, lang }: CountyFacts): readonly Line[] {
  const failed = inputs.filter((input) => input.failed);
  if (inputs.length > 0 && failed.length === 0) return [];
  const files = failed.map(({ file }) => file).join(lang === 'zh' ? '、' : ', ');
  const text =
    inputs.length === 0
      ? {
          zh: '本单位本季度未报送名单，以下仅依据其他单位报送的企业。',
          en: 'This unit has sent no roster this quarter; what follows rests on the reports of others.',
        }
      : {
          zh: `本单位报送的文件未能读取：${files}；以下不含其中的企业。`,
          en: `Of this unit's files, not read: ${files}. Their enterprises are not in what follows.`,
        };
  return [{ text: text[lang], tone: 'bad' }];
}

function cityLine({ lang, index: { evaluation } }: CountyFacts): Line {
  const { missingUnits } = evaluation;
  if (missingUnits.length === 0)
    return {
      text: { zh: '全市各单位均已报送本季度名单。', en: 'All units have reported this quarter.' }[lang],
    };
  const text = {
    zh: `全市未报送本季度名单的单位${missingUnits.length}个：${unitNames(missingUnits, 'zh')}。`,
    en: `Units without a readable roster this quarter: ${missingUnits.length} (${unitNames(missingUnits, 'en')}).`,
  }[lang];
  // Of a single file nobody expects the whole city.
  const alone = new Set(evaluation.inputs.map(({ file }) => file)).size === 1;
  return alone ? { text } : { text, tone: 'doubt' };
}
