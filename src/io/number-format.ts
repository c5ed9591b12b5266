// What a number format of a spreadsheet shows a number as.
import { writtenUnit } from '../roster/money-unit.ts';
import type { Shown } from './raw-rows.ts';

const ELAPSED = /\[[HhMmSs\u0E0A\u0E19\u0E17]*\]/;
const IN_NUMBER = '0#?.,E+-%';

// A comma behind the last digit leaves out thousands: 80000000 stands there as 8000.0 (`0!.0,`).
const SCALED = /[0#?],+(?![0#?,])/;
const QUOTED = /"[^"]*"|[\\!]./gu;
const WIDTHS = /\[[^\]]*\]|_.|\*./gu;

/** Judges a format code (ECMA-376 Part 1, 18.8.31) by its first section. */
export function shownBy(format: string): Shown {
  return isDateFormat(format) ? 'day' : numberShownBy(format);
}

/** The same for a format that shows no days. */
export function numberShownBy(format: string): Shown {
  const [first = ''] = format.split(';');
  if (/%\s*$/.test(first)) return 'percent';
  const bare = first.replace(WIDTHS, '');
  if (SCALED.test(bare.replace(QUOTED, ''))) return `scaled ${format}`;
  const unit = writtenUnit(bare.replace(/["\\!]/gu, ''));
  return unit === undefined ? 'number' : `unit ${unit}`;
}

/** Whether a format shows days or times, in every detail as SheetJS's `SSF.is_date` judges it. */
export function isDateFormat(format: string): boolean {
  let at = 0;
  while (at < format.length) {
    const sign = format.charAt(at);
    switch (sign) {
      case 'G':
        at += isGeneral(format, at) ? 7 : 1;
        break;
      case '"':
        do at += 1;
        while (at < format.length && format.charAt(at) !== '"');
        at += 1;
        break;
      case '\\':
      case '_':
        at += 2;
        break;
      case 'B':
      case 'b':
      case 'M':
      case 'D':
      case 'Y':
      case 'H':
      case 'S':
      case 'E':
      case 'm':
      case 'd':
      case 'y':
      case 'h':
      case 's':
      case 'e':
      case 'g':
        return true;
      case 'A':
      case 'a':
      case '上':
        if (isHalfOfDay(format, at)) return true;
        at += 1;
        break;
      case '[': {
        // The library goes on behind the sign after the bracket, or at the text's end.
        let inside = sign;
        for (let next = format.charAt(at++); next !== ']' && at < format.length; next = format.charAt(at++))
          inside += format.charAt(at);
        if (ELAPSED.test(inside)) return true;
        break;
      }
      case '.':
      case '0':
      case '#':
        at = afterNumber(format, at);
        break;
      case '?':
        do at += 1;
        while (format.charAt(at) === sign);
        break;
      case '*':
        at += 1;
        if (format.charAt(at) === ' ' || format.charAt(at) === '*') at += 1;
        break;
      default:
        if (sign >= '1' && sign <= '9') while (isDigit(format, at + 1)) at += 1;
        at += 1;
    }
  }
  return false;
}

function isHalfOfDay(format: string, at: number): boolean {
  return (
    format.slice(at, at + 3).toUpperCase() === 'A/P' ||
    ['AM/PM', '上午/下午'].includes(format.slice(at, at + 5).toUpperCase())
  );
}

function afterNumber(format: string, at: number): number {
  let next = at;
  while (next < format.length) {
    next += 1;
    const sign = format.charAt(next);
    const minus = sign === '\\' && format.charAt(next + 1) === '-' && '0#'.includes(format.charAt(next + 2));
    if (!IN_NUMBER.includes(sign) && !minus) break;
  }
  return next;
}

function isDigit(format: string, at: number): boolean {
  return at < format.length && format.charAt(at) >= '0' && format.charAt(at) <= '9';
}

function isGeneral(format: string, at: number): boolean {
  return format.slice(at, at + 7).toLowerCase() === 'general';
}
