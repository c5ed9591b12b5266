// Every rule, in the order of the catalogue. A new one is a file in rules/ and a line here.

import type { Kind } from '../diagnostics/kind.ts';
import type { RosterRule, RowRule, SubmissionRule } from './rule.ts';
import { aboveScaleUndatedRows } from './rules/above-scale-undated.ts';
import { amountsFarAboveRevenue } from './rules/amount-far-above-revenue.ts';
import { bankDetailsRows } from './rules/bank-details.ts';
import { recognitionsBeforeFounding } from './rules/before-founding.ts';
import { branchesBesideHeads } from './rules/branch-beside-head.ts';
import { certificateNumbers } from './rules/certificate-number.ts';
import { claimsInHalf } from './rules/claim-without-amount.ts';
import { clustersOfAnotherCounty } from './rules/cluster-of-another-county.ts';
import { datedBelowScaleRows } from './rules/dated-below-scale.ts';
import { duplicateCodes } from './rules/duplicate-code.ts';
import { duplicateNames } from './rules/duplicate-name.ts';
import { foreignRows } from './rules/foreign-row.ts';
import { implausibleSizes } from './rules/implausible-size.ts';
import { inactiveRowsWithFigures } from './rules/inactive-with-figures.ts';
import { industryNamesUnlikeCodes } from './rules/industry-name-unlike-code.ts';
import { lapsedRecognitions } from './rules/lapsed-recognition.ts';
import { largeEnterprisesWithTiers } from './rules/large-enterprise-tier.ts';
import { liabilitiesAboveAssetsRows } from './rules/liabilities-above-assets.ts';
import { liabilitiesWithoutAssetsRows } from './rules/liabilities-without-assets.ts';
import { littleGiantsWithoutSrdi } from './rules/little-giant-without-srdi.ts';
import { mainRevenuesAboveRevenue } from './rules/main-revenue-above-revenue.ts';
import { notIndustrialAboveScaleRows } from './rules/not-industrial-above-scale.ts';
import { parksOutsideCounty } from './rules/park-outside-county.ts';
import { peaksBelowPrior } from './rules/peak-below-prior.ts';
import { rdExpensesAboveRevenue } from './rules/rd-above-revenue.ts';
import { rdStaffAboveStaffRows } from './rules/rd-staff-above-staff.ts';
import { readyForAboveScaleRows } from './rules/ready-for-above-scale.ts';
import { renewalsInNotes } from './rules/renewal-in-note.ts';
import { reportsOfOneEnterprise } from './rules/reported-twice.ts';
import { revenuesBelowScale } from './rules/revenue-below-scale.ts';
import { sharedAccounts } from './rules/shared-account.ts';
import { soleTraders } from './rules/sole-trader.ts';
import { srdiSmesWithoutInnovative } from './rules/srdi-without-innovative.ts';
import { sumsThatDisagree } from './rules/sum-disagrees.ts';
import { techGiantsBeforeHnte } from './rules/tech-giant-before-hnte.ts';
import { techGiantsWithoutHnte } from './rules/tech-giant-without-hnte.ts';
import { unitsOfTheQuarter } from './rules/unit-missing.ts';
import { unknownIndustryClasses } from './rules/unknown-industry-class.ts';
import { yuanAsWanRows } from './rules/yuan-as-wan.ts';

export const ROW_RULES = [
  soleTraders,
  unknownIndustryClasses,
  industryNamesUnlikeCodes,
  inactiveRowsWithFigures,
  revenuesBelowScale,
  notIndustrialAboveScaleRows,
  datedBelowScaleRows,
  readyForAboveScaleRows,
  peaksBelowPrior,
  mainRevenuesAboveRevenue,
  rdExpensesAboveRevenue,
  amountsFarAboveRevenue,
  liabilitiesAboveAssetsRows,
  rdStaffAboveStaffRows,
  implausibleSizes,
  recognitionsBeforeFounding,
  lapsedRecognitions,
  techGiantsBeforeHnte,
  certificateNumbers,
  largeEnterprisesWithTiers,
  clustersOfAnotherCounty,
  renewalsInNotes,
  bankDetailsRows,
] as const satisfies readonly RowRule[];

export const ROSTER_RULES = [
  parksOutsideCounty,
  aboveScaleUndatedRows,
  liabilitiesWithoutAssetsRows,
  yuanAsWanRows,
  srdiSmesWithoutInnovative,
  littleGiantsWithoutSrdi,
  techGiantsWithoutHnte,
  claimsInHalf,
  sumsThatDisagree,
  foreignRows,
] as const satisfies readonly RosterRule[];

export const SUBMISSION_RULES = [
  duplicateCodes,
  duplicateNames,
  branchesBesideHeads,
  reportsOfOneEnterprise,
  sharedAccounts,
  unitsOfTheQuarter,
] as const satisfies readonly SubmissionRule[];

/** Every kind of finding that a rule may give. */
export const VALIDATION_KINDS: readonly Kind<never>[] = [
  ...ROW_RULES,
  ...ROSTER_RULES,
  ...SUBMISSION_RULES,
].flatMap(({ reports }: { readonly reports: readonly Kind<never>[] }) => reports);
