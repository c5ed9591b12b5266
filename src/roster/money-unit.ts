// The unit of money that a bracket, header or line states.
import type { MoneyUnit } from '../values/money.ts';
import { sparing } from './sparing-pattern.ts';
import { AWARD, SENT_IN } from './telling-words.ts';

/** A unit rosters may use, or one they may not (千元, 美元). */
export type StatedUnit = MoneyUnit | 'unusable';

/** What multiplies 元, the longer ones first. */
export const MULTIPLE = '百万|千万|十万|百亿|千亿|亿|万|千|百|十';
// 元月 and 元旦 are days.
const UNIT = new RegExp(`(${MULTIPLE})?(美|欧|日|港|澳|韩)?元(?![月旦])`, 'u');
const FOREIGN =
  /美[元金]|欧元|英镑|港[币元]|日[币元]|[韩澳]元|台币|卢[布比]|法郎|外币|外汇|原币|USD|EUR|GBP|HKD|JPY|KRW|AUD|RUB|[$€£]/iu;
// What is said of other money beside the unit: 外币折合人民币.
const BESIDE_UNIT = /折|换算|含/u;
const MONEY = `(?:${MULTIPLE})?(?:美|欧|日|港|澳|韩)?元`;
const OF_WRITERS = `${SENT_IN}|申报|推荐|认定|承担|责任|编制|主管|单|各|每|(?<!基)本|贵|我|该|由|个`;
const OF_OFFICES = `报表|${OF_WRITERS}`;
// What may stand between 单位 and its unit of money: what else is counted, what counts the money, and signs.
const BETWEEN = [
  '人民币|RMB|CNY|[¥￥]|折合?|折算|一律|[均都为是以按]|金额|货币',
  '除[^,。;]{1,12}外|其余|其[他它]',
  // First, so that what one of these begins is not taken for another on the way back.
  `(?!${MONEY})\\p{Script=Han}{1,4}(?=[、,/])`,
  '户数|家数|人数|人次|企业数|数量|[个户家人名台套件项吨亩次条年天月%]|百分比|平方米|千瓦时',
  '[:(),、;/和及·\\s]',
].join('|');
// 元 may begin a name: 元通公司. Behind the unit stands no Chinese, or what a line of statements goes on with.
const BEHIND = '$|[^\\p{Script=Han}]|[填报制编统审截共注备计单第整]|日期|时间|金额|上报|人民币';
const END = `(?=${BEHIND})`;
// 税收单位为元 says nothing of the other amounts.
const ONE_AMOUNT = '收入|营收|利润|税[收金款额]?|费用?|资产|负债|投入|工资|产值|[总数]额';
// Each word in between is taken once and for all: tried in every way, a long line would take for ever.
const LINE = sparing(
  ['单位', '元'],
  () =>
    new RegExp(
      `(?<some>${ONE_AMOUNT})?的?(?<!${OF_OFFICES})(?<money>金额|货币|币值)?(?:计量)?单位(?=[:(\\s为是均都百千万亿元美])(?:(?=(?<between>${BETWEEN}))\\k<between>)*(?<unit>${MONEY})${END}`,
      'giu',
    ),
);
// As most lists have it, beside who sent it or alone: what the long pattern makes of that. With 除…外, or a 圆 that may be
// read as another 元, there is more to the line.
const PLAIN_LINE = new RegExp(
  `^(?:(?:${SENT_IN})单位:[^ :元圆圓单除]* )?(?<money>金额)?单位:(?<unit>[万亿]?元)$`,
  'u',
);
const NOT_OFFICE = sparing(
  ['单位', '元'],
  () =>
    new RegExp(
      `(?<!${OF_OFFICES})单位(?=[:(\\s为是均都])(?<said>[^。;,]{0,12}?)(?<unit>${MONEY})${END}`,
      'iu',
    ),
);
// What begins a note and says nothing of its clauses: 填报说明：1.
const BEFORE =
  /^(?:\p{Script=Han}{0,4}(?:注|说明|事项|要求|提示|须知)[\d一二三四五]*:?)?[(\d.)*※一二三四五六七八九十]*/u;
// A clause gives the unit of all amounts where it says this of nothing but the list and its figures: 本表财务数据均以元为单位.
const CLAUSE = sparing(
  ['元'],
  () =>
    new RegExp(
      `^(?<before>.*?(?:[以按为用是成均都填写报列:]|一律|统一))(?:人民币|RMB)?[(]?(?<unit>${MONEY})[)]*(?<after>.*)$`,
      'iu',
    ),
);
const OF_ALL = new RegExp(
  [
    '请?各(?:县区|区县|地区?|单位|企业|部门|园区)',
    '[本此]?表[中内格]?|报表|名单|清单|以[上下]|上述|下[列述]|所[有列填]|全部|各[项类]|涉及|有关|相关',
    `\\p{Script=Han}{0,8}(?:${ONE_AMOUNT})等|企业|财务|经营|经济|主要|填[报写列]|统计`,
    '指标|数[据值字额]|金额|货币|币[种值]|计价|计量|资金|款项|口径|部分|[的中内类项栏列等]',
    // 报表单位 begins what is said of a form too: 报表单位:元.
    `(?<!${OF_WRITERS})单位`,
    '一律|统一|采用|使用|[均都请应须需皆填:]|[以按为用是成]',
  ].join('|'),
  'gu',
);
const OF_MONEY = /金额|货币|币|计价|资金|款项/u;
const OF_LIST = /表|单|数|指标|口径|财务|经[营济]|企业/u;
const FIGURES = /指标|数[据值字额]|金额|货币|币[种值]|计价|资金|款项|口径|单位/u;
const WRITTEN =
  '为(?:计量|计价|货币|统计)?单位|计[算价量]?|填[列报写]?|列示|表示|核算|反映|统计|上报|报送|录入';
const GOES_ON = new RegExp(
  `${WRITTEN}|为准|口径|即可|金额|数据|指标|保留[\\d一二两三四]位小数|(?:保留|取)整数?|第[\\d一二三四五]+页|[)]`,
  'gu',
);
// The same said of what is neither all nor some amount that one knows.
const OF_UNKNOWN = sparing(
  ['元'],
  () =>
    new RegExp(
      `(?:[以按用]|[统均都]一?为)(?:人民币)?[(]?(?<unit>${MONEY})[)]*(?:为(?:计量|计价|货币|统计)?单位|计(?!划)|填[列报写]|列示|核算|反映|统计)`,
      'iu',
    ),
);
// How awards are paid is said of none of the list's amounts.
const HOW_PAID = /拨付|兑[付现]|支付|发放|转账|汇入|划拨|到账|账户|给予|标准|奖励(?!金额|资金)/u;
// How exact amounts are says not in what they are written: 万元 with four decimals are exact to the yuan.
const EXACT = sparing(
  /[元角分]/u,
  () =>
    new RegExp(
      `(?:(?:精确|四舍五入|保留)[到至]?(?:整数)?|(?:取整|填[写报列]?|计算)[到至])(?:人民币)?[(]?[元角分](?=${BEHIND})`,
      'u',
    ),
);
// 单位 by itself, which what stands in the cell behind it needs no colon to be said of: 参评单位 12 家 is no unit.
const LABEL = '(?:^|[^\\p{Script=Han}])(?:金额|货币|币值)?(?:计量)?单位';
// 元 left out behind a multiple: 单位：万.
const SHORT_LINE = sparing(
  ['单位'],
  () =>
    new RegExp(
      `(?<!${OF_OFFICES})(?<money>金额|货币|币值)?(?:计量)?单位(?:[:(]|(?<=${LABEL}))(?:人民币)?[(]?(?<multiple>${MULTIPLE})(?=$|[),;。、/ ]|人民币|RMB)`,
      'u',
    ),
);
// A line of nothing else, or the end of a title: （元）, 金额（元）, 情况表（元）.
const BARE = sparing(
  ['元'],
  () =>
    new RegExp(
      `^(?:[^:]*[表单册](?=[(]))?(?=[(人金货币])[(]?(?:人民币|金额|货币|币种)*[(]?(?<unit>${MONEY})[)]*$`,
      'iu',
    ),
);
// Money is spoken of, and in what it is written, of which amounts is not clear: 缴税总额以元填报.
const OF_SOME = sparing(
  ['元'],
  () =>
    new RegExp(
      `(?:[金数总税]额|货币|币种|人民币|计价|收入|营收|利润|税[收金款]|费用?|资产|负债|投入|资金|产值)[^。;,]{0,12}?(?:[以按为用是填写均都:]|[币约](?=元))(?:人民币)?[(]?(?<unit>${MONEY})(?=${BEHIND}|为单位|[列表核反])`,
      'iu',
    ),
);
// A currency without a multiple, or one that cannot be used: 单位：RMB, 单位：USD.
const CURRENCY = new RegExp(
  `(?<!${OF_OFFICES})单位(?:: ?|(?<=${LABEL}) )?[(]?(?:人民币|RMB|CNY|¥|${FOREIGN.source})[)]*(?=$|[ ,。;])|(?:币种|货币|Currency):?[ (]*(?:${FOREIGN.source})`,
  'iu',
);
// Behind 单位 without a colon: how many there are, 单位 12 家, or a day, 单位 2025.12.31; 10000 multiplies.
const NO_UNIT = '\\d+ ?[家户个名项]|(?!10[\\d,]*0(?:$|[ ,。;]))\\d[\\d.,]*(?:$|[ ,。;])';
// What multiplies the unit in a way of its own, or is no unit of ours: 10万元, W, 角.
const OTHER = sparing(
  /单位[:( ] ?[(]?[\da-z角分块毛]/iu,
  () =>
    new RegExp(
      `(?:(?<![填报送申推荐各每编制])单位[:(]|(?<=${LABEL}) (?!${NO_UNIT})) ?[(]?(?:\\d[\\d.,^×*]*(?: ?[百千万亿]*元| ?RMB| ?CNY|k)?|[wkm]元?|mn|thousand|million|billion|(?:RMB|CNY) ?(?:\\d[\\d,]*k?|k|mn|thousand|million|billion)|[角分块毛])[)]*(?=$|[ ,。;])`,
      'iu',
    ),
);
// A sum to be filled in: 金额合计：    元.
const SUM = /(?:[合共总小]计|大写)\)?:/u;
const OF_ANOTHER = /除[^,。;]{0,12}(?:收入|营收|利润|税|费|资产|负债|投入|额|资金)[^,。;]{0,8}外/u;
// Units named in one statement, not sums (2000万元) nor parts of names.
const NAMED = new RegExp(
  `(?:^|(?<=[:(),;、/为按以用填是均都和及或与 ]|人民币|单位))(?<!(?:${OF_OFFICES})单位:?)${MONEY}${END}`,
  'giu',
);
// What says only that columns may speak for themselves: 表头注明为元的除外.
const UNLESS_MARKED = /[^,。;()]{0,8}[注标写说]明[^,。;()]{0,8}外/gu;
// Of what is claimed, which is a column by itself.
const OF_CLAIMS = sparing(
  ['申', '元'],
  () =>
    new RegExp(
      `[,;(、 ]?(?:其中:?)?(?:申报|申请)的?(?:${AWARD})?(?:金额|资金)的?(?:单位)?[:为按以是]*(?<unit>${MONEY})(?:为(?:计量|计价)?单位)?(?:填[报写列]|计)?(?=$|[,。;) ])[)]?`,
      'iu',
    ),
);
// A line of units and nothing else.
const UNITS_ALONE = sparing(
  ['元', '元'],
  () => new RegExp(`^[(]?(?:金额|人民币)*[:(]?${MONEY}(?:[、,/和及或与]${MONEY})+[)]*$`, 'iu'),
);
// Somebody's name or an office.
const NAMES = /[人员者长局厅委会司厂章签]|园区|单位|[填制]表|审[核批]|经办|电话/u;

/** The unit of money in a text, as written there; undefined where there is none. */
export function writtenUnit(text: string): string | undefined {
  return UNIT.exec(text)?.[0];
}

/** The unit in plain text such as `万元` or `单位:元`; undefined where it names none. */
export function statedUnit(plain: string): StatedUnit | undefined {
  const match = UNIT.exec(plain);
  if (!match) return undefined;
  const [, multiple = '', currency] = match;
  if (currency !== undefined) return 'unusable';
  return unitOfMultiple(multiple);
}

/** The unit of so many 元: of 万 or 亿; any other multiple is no unit of ours. */
export function unitOfMultiple(multiple: string): StatedUnit {
  return UNITS[multiple] ?? 'unusable';
}

/** Whether a text speaks of money that is not ours, and not only of what has been converted or is included. */
export function namesForeignMoney(plain: string): boolean {
  return FOREIGN.test(plain) && !BESIDE_UNIT.test(plain);
}

const UNITS: Readonly<Record<string, MoneyUnit>> = { '': 'yuan', 万: 'wan', 亿: 'yi' };

/** Of amounts where nothing says otherwise (domain §3). */
export const USUAL_UNIT: MoneyUnit = 'wan';

/** What a sheet's own line says of all its amounts. */
interface LineUnit {
  readonly unit: StatedUnit;
  /** Whether it speaks of money alone: 金额单位. */
  readonly ofMoney: boolean;
}

/** A text with the old and the formal signs of multiples as they are mostly written: 仟元, 萬元, 圆. */
export function modernSigns(text: string): string {
  return /[萬億仟佰拾圆圓]/u.test(text)
    ? text
        .replace(
          /[萬億仟佰拾](?=[万萬亿億千仟百佰十拾]*(?:[元圆圓]|$|[^\p{Script=Han}]))/gu,
          (sign) => MODERN[sign] ?? sign,
        )
        .replace(/[圆圓](?!\p{Script=Han})/gu, '元')
    : text;
}

const MODERN: Readonly<Record<string, string>> = { 萬: '万', 億: '亿', 仟: '千', 佰: '百', 拾: '十' };

/** Whether a text names different units of money: 单位：万元，研发投入为元. Which amounts are in which, nobody can tell. */
export function isOfSeveral(text: string): boolean {
  const line = spaced(text);
  // Two units are two 元.
  if (line.indexOf('元') === line.lastIndexOf('元')) return false;
  const named = line.replace(UNLESS_MARKED, '').match(NAMED) ?? [];
  return new Set(named.map(statedUnit)).size > 1;
}

/** The unit that a line gives for what is claimed, other amounts apart: 单位：万元（申报金额单位：元）. */
export function unitOfClaims(text: string): StatedUnit | undefined {
  return statedUnit(OF_CLAIMS.exec(spaced(text))?.groups?.['unit'] ?? '');
}

/** A text, plain, without what it says of claims alone. */
export function withoutClaims(text: string): string {
  return OF_CLAIMS.replace(spaced(text), '');
}

/**
 * The units that a sheet's own line `单位：万元` or `金额以元计` gives for all its amounts, in order; what it says of claims
 * is theirs alone.
 */
export function unitsOfLine(text: string): readonly LineUnit[] {
  const line = withoutClaims(text);
  const plain = PLAIN_LINE.exec(line)?.groups;
  const usual = plain && statedUnit(plain['unit'] ?? '');
  if (usual !== undefined) return [{ unit: usual, ofMoney: plain?.['money'] !== undefined }];
  const except = OF_ANOTHER.test(line);
  const lineUnit = (written: string | undefined, ofMoney: boolean, ofSome = false): readonly LineUnit[] => {
    const unit = statedUnit(written ?? '');
    if (unit === undefined) return [];
    // What is said of some amounts is said of money: another unit for all of them contradicts it.
    return [{ unit: except || (ofSome && unit !== 'wan') ? 'unusable' : unit, ofMoney: ofMoney || ofSome }];
  };
  const told = LINE.all(line).flatMap(({ groups }) =>
    lineUnit(groups?.['unit'], groups?.['money'] !== undefined, groups?.['some'] !== undefined),
  );
  const said = told.length > 0 ? told : clausesOf(line).flatMap((clause) => unitsOfClause(clause));
  const ofAmounts = line.split(/[。;,]/u).filter((clause) => !HOW_PAID.test(clause));
  const isOpen =
    isOfSeveral(ofAmounts.join(';')) && (said.length > 0 || UNITS_ALONE.test(withoutBlanks(line)));
  return isOpen ? [{ unit: 'unusable', ofMoney: true }] : said;

  function unitsOfClause(clause: string): readonly LineUnit[] {
    const short = SHORT_LINE.exec(clause)?.groups;
    if (short?.['multiple'] !== undefined)
      return lineUnit(`${short['multiple']}元`, short['money'] !== undefined);
    const { unit, ofMoney } = writtenOfAll(clause);
    return lineUnit(unit, ofMoney);
  }
}

/** The unit of a line that holds nothing else, `（元）`, or that ends a title. */
export function bareUnit(text: string): StatedUnit | undefined {
  return statedUnit(BARE.exec(withoutBlanks(spaced(text)))?.groups?.['unit'] ?? '');
}

/** The unit that a line states of some amounts, nobody can tell which: `单位：约元`, `缴税总额以元填报`. */
export function unclearUnit(text: string): StatedUnit | undefined {
  const line = withoutClaims(text);
  const { said, unit } = NOT_OFFICE.exec(line)?.groups ?? {};
  // 10万元 is none of the units it ends with.
  if (said !== undefined && !NAMES.test(said))
    return /[\d^wkm]$/iu.test(said) ? 'unusable' : statedUnit(unit ?? '');
  if ((namesMoney(line) && CURRENCY.test(line)) || OTHER.test(line)) return 'unusable';
  const some = clausesOf(line).flatMap((clause) =>
    SUM.test(clause) || HOW_PAID.test(clause)
      ? []
      : ((OF_SOME.exec(clause) ?? OF_UNKNOWN.exec(clause))?.groups?.['unit'] ?? []),
  );
  const units = some.map(statedUnit);
  return units.find((one) => one !== 'wan') ?? units[0];
}

function namesMoney(line: string): boolean {
  return /人民币|RMB|CNY|¥/iu.test(line) || FOREIGN.test(line);
}

/** Whether a line says only how exact amounts are, 金额精确到元: with no unit stated nobody can tell in which they are. */
export function isOfExactness(text: string): boolean {
  return clausesOf(spaced(text)).some((clause) => EXACT.test(clause) && !HOW_PAID.test(clause));
}

// The unit of a clause that is said of all amounts; one that is said of the list's figures is no nearer than 单位：万元.
function writtenOfAll(clause: string): { readonly unit: string | undefined; readonly ofMoney: boolean } {
  const { before = '', unit, after = '' } = CLAUSE.exec(clause.replace(BEFORE, ''))?.groups ?? {};
  const isOfAll = before.replace(OF_ALL, '') === '' && after.replace(GOES_ON, '') === '';
  const isSaid = FIGURES.test(before) || after.replaceAll(')', '') !== '';
  return {
    unit: isOfAll && isSaid ? unit : undefined,
    ofMoney: OF_MONEY.test(before + after) || !OF_LIST.test(before),
  };
}

// Clauses without blanks; where blanks part several statements, these.
function clausesOf(line: string): readonly string[] {
  return line
    .replaceAll(': ', ':')
    .split(/[。;,、]/u)
    .flatMap((clause) => (/ .*:/u.test(clause) ? clause.split(' ') : withoutBlanks(clause)));
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}

/** A text in one form of signs and brackets, its blanks kept: one may be all that parts a unit from what follows. */
export function spaced(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll('\u2236', ':')
    .replace(/["'“”‘’「」『』]/gu, '')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, ' ')
    .replace(/[[【〔〖《<]/gu, '(')
    .replace(/[\]】〕〗》>]/gu, ')')
    .replace(/([百千万亿]) 元/gu, '$1元')
    .replace(/([单金]) ([位额])/gu, '$1$2');
  const modern = modernSigns(/[a-z]{3}/iu.test(plain) ? inChinese(plain) : plain);
  return BEGINNING.replace(SEPARATED.replace(modern, '$1:'), '$1以').trim();
}

// 单位-元, 单位→元.
const SEPARATED = sparing(
  ['单位', '元'],
  () => new RegExp(`(单位) ?[-–—→;,、。./·•=~_|]+ ?(?=${MONEY}${END})`, 'giu'),
);
// 元为单位.
const BEGINNING = sparing(
  ['元为'],
  () => new RegExp(`(^|[,;。:(])(?=${MONEY}为(?:计量|计价|货币)?单位)`, 'giu'),
);

function inChinese(text: string): string {
  return text
    .replace(
      /\b(?:currency |money )?units?(?: of (?:money|currency|account))?(?: ?: ?| (?=RMB|CNY|yuan|\d))/giu,
      '单位:',
    )
    .replace(
      /\b(?:(?:RMB|CNY) ?)?10(?:,?000|k) ?(?:yuan|RMB|CNY)\b|\b(?:RMB|CNY) ?10(?:,?000|k)\b/giu,
      '万元',
    )
    .replace(/(?<![\d'kmn] ?|thousand |million |billion )\b(?:(?:RMB|CNY) ?)?yuan\b/giu, '元');
}

export const UNIT_NAMES = {
  yuan: { zh: '元', en: 'yuan' },
  wan: { zh: '万元', en: '10,000 yuan' },
  yi: { zh: '亿元', en: '100 million yuan' },
} as const satisfies Record<MoneyUnit, { readonly zh: string; readonly en: string }>;
