// The words by which headers, groups, headings and notes say that something is not what it seems. Each set is written
// here once, as a part of patterns; what each of them adds or leaves out stands with it.

/** Titles by their names. */
export const TITLES = '高企|高新技术企业|专精特新|小巨人|单项冠军|创新型|科技型';

/** For the first time. */
export const FIRST_TIME = '首次|初次|第一次';

/** A title recognised once more. */
export const RECOGNISED_AGAIN = '重新认定|再次?认定|第?[二三]次认定';

/** A title renewed, in whatever way. */
export const RENEWED = `${RECOGNISED_AGAIN}|换证|续期`;

/** The latest of several recognitions, which is often a renewal. */
export const LATEST = '最近(?:一[次期])?|最新';

/** A title looked at again; by itself this is said of figures too. */
export const REVIEWED = '复[核审评]';

/** A title taken back or run out, or whose firm is struck off its list; to be off a list of failings is no such thing. */
export const WITHDRAWN = '撤销|取消|失效|摘牌|移出(?!(?:经营)?异常|失信|严重违法)|除名';

/** An enterprise that has left a list. */
export const LEFT_LIST = '退出|退库';

/** A firm that is no more, or no more here or at work. */
export const FIRM_GONE = '注销|吊销|停产|迁出';

/** What gives a title, and something else beside it: neither a renewal nor what is only to be. */
export const GIVEN_AND = '(?<!重新|[再次未待拟])认定[/、或和及与]';

/** Who fills in a list and sends it on does so. */
export const SENT_IN = '填报|报送|上报';

/** Entering the list of firms above scale, in the words of its office and of statistics. */
export const ENTERED_SCALE = '[升入上纳达]规|[入纳]统';

/** Steps before a recognition. */
export const STEPS_BEFORE = '申报|申请|推荐|上报|受理|公示';

/** Awards by their names. */
export const AWARD = '奖[补励]|补[助贴]';

/** What is said of paying awards: it says nothing of titles. */
export const OF_PAYMENT = `${AWARD}|兑[付现]|拨付`;

/** What is claimed, paid or summed up: no amount that the list is about. */
export const CLAIMED_OR_PAID = `申[报请]|资金|${OF_PAYMENT}|[合总小共]计`;

/** What is only to be: 拟认定, but not 拟奖补, which says who is to be paid. */
export const TO_BE = `(?:拟|预计)(?!${OF_PAYMENT}|支持)`;

/**
 * Held in reserve is what may be recognised some day; where it is said beside 认定, or of who the enterprises are, it
 * says nothing of the days: 认定/储备情况, 储备企业基本情况.
 */
export const RESERVE = '(?<!非|[/、或和及与]|认定\\(?)储备(?![/、或和及与]|.*基本)';

/** Figures that nobody has counted yet. */
export const FORECAST = '预计|预测|预算';

/** Shares of figures and their growth: no amounts. */
export const SHARE_OR_GROWTH = '比重|比例|[同环]比|增长|增速|增幅';

/** Years before last year. */
export const EARLIER_YEAR = '前[一二三]?年|上上年|历史|最高';

/** What asks for an answer and names both. */
export const YES_OR_NO = '是[/|、]?或?否|有[/|、]?或?无';

/** What is written between the first and the last. */
export const DASH = '[-\\u2010-\\u2015\\u2212~至到]';

/** A quarter as lists write it. */
export const QUARTER = '第?[一二三四1-4]季度';

/** Parts of a year that begin with it. */
export const SINCE_NEW_YEAR = '上半年|前三季度';
