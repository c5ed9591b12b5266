// What a bank needs to pay somebody: an account, the bank's code, and a holder whose name agrees.

/** The digits of an account, width and spacing dropped; undefined where it is not 8 to 32 digits. */
export function accountNumber(written: string): string | undefined {
  const plain = plainDigits(written);
  return /^\d{8,32}$/.test(plain) ? plain : undefined;
}

/** The 12 digits of a bank's code in the payment system (行号), width and spacing dropped; undefined for anything else. */
export function bankCodeNumber(written: string): string | undefined {
  const plain = plainDigits(written);
  return /^\d{12}$/.test(plain) ? plain : undefined;
}

/** Whether two names are the same to a bank: width, blanks and the kind of bracket make no difference, words do. */
export function isSameHolder(one: string, other: string): boolean {
  return one === other || plainName(one) === plainName(other);
}

/** Whether a name that was written is none of those that are known; blank ones say nothing. */
export function isAnotherName(written: string, known: readonly string[]): boolean {
  const names = known.filter((name) => name !== '');
  return written !== '' && names.length > 0 && !names.some((name) => isSameHolder(written, name));
}

/** A name without what makes no difference to a bank. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[{〔【〈《「『]/gu, '(')
    .replace(/[\]}〕】〉》」』]/gu, ')');
}

/** What is meant to be digits, width, blanks and strokes between groups dropped. */
export function plainDigits(text: string): string {
  return /^\d*$/.test(text) ? text : text.normalize('NFKC').replace(/[\s-]/gu, '');
}
