// The measures one by one, as the contract's table (§4) has them; amounts in 万元.
import type { DateKey, YearKey } from '../quarter-generator/canonical.ts';
import type { FirmSeen } from './firm.ts';
import { isIndustrialCode, openReason, validOn, WAN } from './terms.ts';
import { crossed, listedIn, recognisedIn, spent } from './triggers.ts';
import { mustHold, type VerdictSheet } from './verdict-sheet.ts';

/** Province, city, county or park; in 分. */
export type Parts = readonly [province: bigint, city: bigint, local: bigint];

/** Goes through a measure's own conditions; gives its parts, or null where the text sets no amount. */
export type Judge = (firm: FirmSeen, sheet: VerdictSheet, awardYear: number) => Parts | null;

export const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['above-scale', aboveScale],
  ['revenue-1b', milestone(100_000n)],
  ['revenue-5b', milestone(500_000n)],
  ['revenue-10b', milestone(1_000_000n)],
  ['revenue-50b', milestone(5_000_000n)],
  ['revenue-100b', milestone(10_000_000n)],
  ['global-500', list('global500', 500n)],
  ['china-500', list('china500', 400n)],
  ['private-500', list('private500', 300n)],
  ['hnte', title('hnteOn', 10n, 15n, 15n)],
  ['tech-giant', techGiant],
  ['city-tech', title('cityTechOn', 0n, 5n, 5n)],
  ['agri-park', title('agriParkOn', 0n, 10n, 10n)],
  ['rd-center', title('rdCenterOn', 0n, 10n, 10n)],
  ['tech-transfer', techTransfer],
  ['innovative', title('innovativeOn', 20n, 10n, 0n)],
  ['srdi', title('srdiOn', 50n, 20n, 0n)],
  ['little-giant', title('littleGiantOn', 100n, 50n, 0n)],
  ['champion', title('championOn', 100n, 0n, 0n)],
]);

function title(key: DateKey, province: bigint, city: bigint, local: bigint): Judge {
  return (firm, sheet, awardYear) => {
    recognisedIn(firm, sheet, key, awardYear, true);
    return wan(province, city, local);
  };
}

function list(key: YearKey, province: bigint): Judge {
  return (firm, sheet, awardYear) => {
    listedIn(firm, sheet, key, awardYear);
    mustBeIndustrial(firm, sheet);
    return wan(province, 0n, 0n);
  };
}

function milestone(revenue: bigint): Judge {
  return (firm, sheet) => {
    crossed(firm, sheet, revenue * WAN);
    mustBeIndustrial(firm, sheet);
    return null;
  };
}

function aboveScale(firm: FirmSeen, sheet: VerdictSheet, awardYear: number): Parts {
  recognisedIn(firm, sheet, 'aboveScaleOn', awardYear - 1, false);
  mustHold(firm, sheet, 'aboveScale', 'not-above-scale', (above) => above);
  mustHold(firm, sheet, 'reentered', 're-entered', (again) => !again);
  mustBeIndustrial(firm, sheet);
  return wan(20n, 0n, 0n);
}

function techGiant(firm: FirmSeen, sheet: VerdictSheet, awardYear: number): Parts {
  recognisedIn(firm, sheet, 'techGiantOn', awardYear, true);
  const [day, certificate] = [firm.see('techGiantOn'), firm.see('hnteOn')];
  if (certificate.is === 'unreadable' || certificate.is === 'conflict')
    sheet.unknown.add(openReason('hnteOn', certificate));
  const valid = day.is === 'known' && certificate.is === 'known' && validOn(certificate.value, day.value);
  return wan(valid ? 90n : 0n, 20n, 20n);
}

function techTransfer(firm: FirmSeen, sheet: VerdictSheet): Parts {
  spent(firm, sheet, 'transferRd');
  mustHold(firm, sheet, 'transferSelected', 'not-selected', (selected) => selected);
  mustHold(firm, sheet, 'tax3y', '', () => true);
  const [outlay, tax] = [firm.see('transferRd'), firm.see('tax3y')];
  if (outlay.is !== 'known' || tax.is !== 'known') return wan(0n, 0n, 0n);
  let total = (outlay.value * 20n) / 100n;
  if (tax.value < total) total = tax.value;
  if (200n * WAN < total) total = 200n * WAN;
  const yuan = total / 100n;
  const province = (yuan * 80n) / 100n;
  return [province * 100n, (yuan - province) * 100n, 0n];
}

function mustBeIndustrial(firm: FirmSeen, sheet: VerdictSheet): void {
  mustHold(firm, sheet, 'industryCode', 'not-industrial', isIndustrialCode);
}

function wan(province: bigint, city: bigint, local: bigint): Parts {
  return [province * WAN, city * WAN, local * WAN];
}
