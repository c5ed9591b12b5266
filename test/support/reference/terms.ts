// The policy's words, as the contract (§1, §4) explains them.
import type { FactKey } from '../quarter-generator/canonical.ts';
import type { FirmSeen, Seen } from './firm.ts';

/** 万元 in 分. */
export const WAN = 1_000_000n;

/** Divisions 06–46: mining, manufacturing, power, heat, gas and water. */
export function isIndustrialCode(code: string): boolean {
  const division = Number(code.replace(/^[A-Za-z]/, '').slice(0, 2));
  return division >= 6 && division <= 46;
}

/** Whether a certificate of three years from `from` is valid on `day`. */
export function validOn(from: string, day: string): boolean {
  const ends = `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
  return from <= day && day < ends;
}

export function isActiveFirm(firm: FirmSeen): boolean {
  const state = firm.see('state');
  return !(state.is === 'known' && isGone(state.value));
}

export function isGone(state: string): boolean {
  return ['注销', '吊销', '迁出'].includes(state);
}

/** The park if there is one, otherwise the county; null where that cannot be said. */
export function payerOf(firm: FirmSeen): string | null {
  const park = firm.see('park');
  if (park.is === 'known') return park.value;
  if (park.is !== 'blank') return null;
  const county = firm.see('county');
  return county.is === 'known' ? county.value : null;
}

/** The reason for a field that has no one value. */
export function openReason(key: FactKey, seen: Seen<unknown>): string {
  if (seen.is === 'conflict') return 'conflicting-reports';
  return seen.is === 'blank' ? `missing:${key}` : `unreadable:${key}`;
}

/** 分 as 元 with two decimals. */
export function inYuan(fen: bigint): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
