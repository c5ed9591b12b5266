// The bytes of a document that a person names: a policy, city figures, settled columns, a budget.
import { readFile } from 'node:fs/promises';
import { unreadableDocument } from './document-errors.ts';

/** All of a file. Throws InputError where it is not there or may not be read. */
export async function readDocumentBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadableDocument(path, error);
  }
}
