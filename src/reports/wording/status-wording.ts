// What became of a measure, and how a claim compares with it.
import type { EvaluatedClaim, EvaluatedDecision } from '../../evaluation/evaluation.ts';
import type { Localised } from '../../values/lang.ts';
import type { Tone } from '../book.ts';

export type DecisionStatus = EvaluatedDecision['status'];
export type ClaimOutcome = EvaluatedClaim['outcome'];

export const STATUS_WORDING: Readonly<Record<DecisionStatus, Localised>> = {
  eligible: { zh: '符合', en: 'Eligible' },
  ineligible: { zh: '不符合', en: 'Not eligible' },
  review: { zh: '待核', en: 'To be settled' },
};

export const STATUS_TONE: Readonly<Record<DecisionStatus, Tone>> = {
  eligible: 'good',
  ineligible: 'muted',
  review: 'doubt',
};

export const OUTCOME_WORDING: Readonly<Record<ClaimOutcome, Localised>> = {
  match: { zh: '一致', en: 'Agrees' },
  over: { zh: '多报', en: 'Claimed too much' },
  under: { zh: '少报', en: 'Claimed too little' },
  'not-eligible': { zh: '不应奖补', en: 'Nothing due' },
  review: { zh: '待核', en: 'To be settled' },
  unclaimed: { zh: '未申报', en: 'Not claimed' },
};

export const OUTCOME_TONE: Readonly<Record<ClaimOutcome, Tone>> = {
  match: 'good',
  over: 'bad',
  under: 'doubt',
  'not-eligible': 'bad',
  review: 'doubt',
  unclaimed: 'doubt',
};
