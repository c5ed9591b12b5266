// Which column a header speaks of in words of its own: 获评高新技术企业时间, 国家级专精特新“小巨人”企业.
import { plainText, withoutQuotes } from './cell-text.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf, isOfTitle } from './columns.ts';
import { columnInOtherWords } from './other-words.ts';
import { RENEWED, REVIEWED } from './telling-words.ts';

// Who recognises, that it is done, and when: what a title is written with and without.
const AROUND_TITLES = new RegExp(
  [
    // A group of both over the day of recognition, or a column that may have either.
    '认定(?:日期|时间)?[/、及和与]?到期(?:日期|时间)?(?=.*认定)|认定(?:日期|时间)?[/、及和与]到期(?=(?:日期|时间)$)',
    '国家级?|全国|工信部|青海省?级?|西宁市?级?|[省市]级?|\\d{4}年度?|首[次批]|新(?=认定|获评|评)|新[晋增]',
    '被?认定为?|评[定为]|获[评批得]|荣获|取得|授予|入[选围库]|进入(?=.*500强)|通过|批准|发证|称号|资[质格]',
    '(?:示范)?企业|中小(?:企业)?|年月日?|年[份度]|月份|日期|时间|年$|情况|何时',
    // Said of the day alone, or beside it.
    '[/、及和与]证书编?号$|证书编?号[/、及和与](?=.*(?:日期|时间))',
    `(?:证书|颁[发证]|公[告示]|文件|发文|备案|名单|批次|第[一二三四五六七八九十\\d]+批)[及和与的]?(?=.*(?:日期|时间|年[份度]$))`,
    '的(?=日期|时间)|(?:证书)?有效期(?:起始?|开始)(?:日期?)?',
  ].join('|'),
  'gu',
);
const IN_TIME = /日期|时间|年月日?|[年月]份$|年度$/u;
const RECOGNISED = /认定|评[定为]|获[评批得]|取得|授予|发证|批准|入[选围]/u;
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  // Of the 专精特新 the state recognises none but those.
  [/(?<=(?:国家级?|全国|工信部)(?:认定的?)?)专精特新(?:中小企业)?(?!.*小巨人)/gu, '专精特新小巨人'],
  [/专精特新(?:中小企业|企业)?(?=(?:国家级?|全国|工信部))(?!.*小巨人)/gu, '专精特新小巨人'],
  [/高新技术企业|高新企业|高企|高新(?!技术|[区园产])/gu, '高新技术'],
  [/民企/gu, '民营企业'],
  [/科技型小巨人/gu, '科技小巨人'],
  [/农业科技园区/gu, '农业科技园'],
  [/五百强/gu, '500强'],
  [/(?<!单项|隐形)冠军/gu, '单项冠军'],
  // A product's title may be meant for its maker's: that is asked, and never read as such.
  [/单项冠军(?:示范|培育)?(?:企业)?产品(?!名|收|[数销产])/gu, '单项冠军'],
  [/(?<=专精特新|创新型|高新技术)(?:企业)?产品(?=.*(?:日期|时间|年[份度月]))/gu, ''],
];

// A day that no title's words name.
const ABOVE_SCALE =
  /^(?:月度|统计局|成为|纳入)*(?:小?[上升入纳达进]规|[入纳]统|规(?:上|模以上)(?:工业)?(?:统计)?|统计库)+$/u;
const RENEWAL = new RegExp(`${RENEWED}|${REVIEWED}`, 'u');
const KIND_OF_TITLE = /^(?:企业)?(?:资质|称号|荣誉|资格|认定)(?:名称|类[型别]|种类|事项|项目)$/u;

interface Title {
  readonly key: ColumnKey;
  readonly core: string;
  readonly level: string;
}

/** The column, not among those found already, whose title or figure a plain header speaks of, and of nothing else. */
export function keySpokenOf(plain: string, found: ReadonlySet<ColumnKey> = NONE): ColumnKey | undefined {
  const spoken = titleSpokenOf(plain, found);
  if (spoken) return spoken;
  const other = columnInOtherWords(plain);
  if (other && !found.has(other)) return other;
  if (!IN_TIME.test(plain)) return undefined;
  if (ABOVE_SCALE.test(coreOf(plain)) && !found.has('aboveScaleOn')) return 'aboveScaleOn';
  return speaksOfRenewal(plain, found) && !found.has('renewals') ? 'renewals' : undefined;
}

const BEGINNING = /(?<=(?:认定|到期|有效).*)(?:起始?|自|始|开始)(?:日期?|时间)?$/u;

/** Plain words that say from when a title holds without that, 认定/到期日期起; what begins with its 有效期 keeps it. */
export function withoutBeginning(plain: string): string {
  return plain.replace(BEGINNING, (_, at: number) => (plain.slice(0, at).endsWith('有效期') ? '起' : ''));
}

/** Whether plain words say from when some title holds, and not which: 认定/到期日期起. */
export function isBareBeginning(plain: string): boolean {
  const whole = withoutBeginning(plain);
  return whole !== plain && isBareRecognition(whole);
}

/** Whether a plain header is that of days of recognition and does not say of what: 认定日期. */
export function isBareRecognition(plain: string): boolean {
  return IN_TIME.test(plain) && RECOGNISED.test(plain) && coreOf(plain) === '';
}

/** Whether a plain header is of one of several titles, not all among those found, and does not say which: 500强. */
export function isOfSomeTitle(plain: string, found: ReadonlySet<ColumnKey>): boolean {
  return (
    coreOf(plain) === '500强' && titles().some(({ key, core }) => core.endsWith('500强') && !found.has(key))
  );
}

// Who gives each title; a title of another level, such as 国家级专精特新, is none of ours.
const LEVELS: ReadonlyMap<ColumnKey, string> = new Map<ColumnKey, string>([
  ['innovativeOn', '省'],
  ['srdiOn', '省'],
  ['littleGiantOn', '国家'],
  ['championOn', '国家'],
  ['cityTechOn', '市'],
  ['provTechOn', '省'],
  ['techGiantOn', '省'],
  ['agriParkOn', '市'],
  ['rdCenterOn', '市'],
]);

/** Whether plain words name just a level: 国家级. */
export function isLevel(plain: string): boolean {
  return levelOf(plain) !== '' && coreOf(plain) === '';
}

/** Whether plain words name just a level, which is not the one of a title: 国家级 of 专精特新. */
export function isOfOtherLevel(plain: string, key: ColumnKey): boolean {
  const own = LEVELS.get(key);
  return own !== undefined && isLevel(plain) && levelOf(plain) !== own;
}

/** The title of ours, not among those found, that a level makes of another: 国家级 of 专精特新 the little giants. */
export function titleOfOtherLevel(
  level: string,
  key: ColumnKey,
  found: ReadonlySet<ColumnKey>,
): ColumnKey | undefined {
  if (!isOfOtherLevel(level, key)) return undefined;
  const other = keySpokenOf(level + columnOf(key).header, found);
  return other === key ? undefined : other;
}

/** Whether a plain header is that of days or years. */
export function isInTime(plain: string): boolean {
  return IN_TIME.test(plain);
}

/** Whether a plain header speaks of 小巨人 and does not say of which: there are two. */
export function isBareGiant(plain: string): boolean {
  if (!plain.includes('小巨人')) return false;
  return coreOf(plain.replace(/^是否|名单$/gu, '')) === '小巨人' && levelOf(plain) !== '国家';
}

/** Whether a header speaks of a title in words of its own, or of 小巨人, which are two. */
export function speaksOfTitle({
  plain,
  ambiguous,
}: {
  readonly plain: string;
  readonly ambiguous: boolean;
}): boolean {
  return ambiguous || titleSpokenOf(plain, NONE) !== undefined;
}

const NONE: ReadonlySet<ColumnKey> = new Set();

/** Whether a header, as written, asks for 是 or 否. */
export function asksWhether(written: string): boolean {
  return /^\s*是否|[(（]\s*是\s*[/／、或]?\s*否\s*[)）]/u.test(written);
}

/** The column, not among those found already, of whose title a plain header asks: 是否高新技术企业. */
export function titleAsked(plain: string, found?: ReadonlySet<ColumnKey>): ColumnKey | undefined {
  return keySpokenOf(withoutWhether(plain), found);
}

/** A plain header without the 是否 before what it asks for. */
export function withoutWhether(plain: string): string {
  return plain.replace(/^是否/u, '');
}

/** Whether a plain header is that of the names of titles: 资质名称. */
export function namesKindOfTitle(plain: string): boolean {
  return KIND_OF_TITLE.test(plain);
}

function titleSpokenOf(plain: string, found: ReadonlySet<ColumnKey>): ColumnKey | undefined {
  const core = coreOf(plain);
  if (core === '') return undefined;
  const level = levelOf(plain);
  const same = titles().filter((title) => title.core === core);
  const meant = same.find((title) => title.level === level && level !== '');
  if (meant) return found.has(meant.key) ? undefined : meant.key;
  // A title of the city is none of those that have no level, which the province and the state give.
  const isOpen = (title: Title): boolean => level === '' || (level !== '市' && title.level === '');
  return same.find((title) => !found.has(title.key) && isOpen(title))?.key;
}

// Of a title that the list has, or of whichever there is.
function speaksOfRenewal(plain: string, found: ReadonlySet<ColumnKey>): boolean {
  if (!RENEWAL.test(plain)) return false;
  const core = coreOf(plain.replace(RENEWAL, ''));
  return titles().some((title) => found.has(title.key) && (core === '' || title.core === core));
}

function coreOf(plain: string): string {
  let core = plain;
  for (const [pattern, name] of OTHER_NAMES) core = core.replace(pattern, name);
  return core.replace(AROUND_TITLES, '');
}

function levelOf(plain: string): string {
  if (/国家|全国|工信部/u.test(plain)) return '国家';
  if (/西宁|市/u.test(plain)) return '市';
  return /青海|省/u.test(plain) ? '省' : '';
}

let known: readonly Title[] | undefined;

// Titles are recognised on a day, or hold for a year.
function titles(): readonly Title[] {
  known ??= COLUMN_KEYS.filter(isOfTitle).flatMap((key) => {
    const { header, alsoWritten } = columnOf(key);
    return [header, ...alsoWritten].map((name) => {
      const plain = withoutQuotes(plainText(name));
      return { key, core: coreOf(plain), level: levelOf(plain) };
    });
  });
  return known;
}
