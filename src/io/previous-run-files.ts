// The files of an earlier run that a later one keeps copies of, so that it can be made again years later.

import { PAYMENT_JSON_NAME } from '../reports/run-files.ts';
import { type GivenFile, PREVIOUS_FOLDER } from './given-file.ts';
import { paymentBatches } from './payment-batches.ts';
import { filesIn } from './run-files-present.ts';
import { MANIFEST_NAME, PAYMENT_FOLDER } from './run-places.ts';
import { sha256OfFile } from './sha256.ts';

/** All of a run but what it keeps of a run before it, and of its batches only what the approved ones paid; by path. */
export async function previousRunFiles(folder: string): Promise<readonly GivenFile[]> {
  const approved = (await paymentBatches(folder)).filter(({ manifest }) => manifest.approved);
  const paid = new Set(
    approved.flatMap(({ path }) => [`${path}/${MANIFEST_NAME}`, `${path}/${PAYMENT_JSON_NAME}`]),
  );
  const kept = [...(await filesIn(folder))].filter(
    ([path]) =>
      (paid.has(path) || !path.startsWith(`${PAYMENT_FOLDER}/`)) && !path.startsWith(`${PREVIOUS_FOLDER}/`),
  );
  return await Promise.all(
    kept.map(async ([file, path]): Promise<GivenFile> => {
      return { role: 'previous-run', file, sha256: await sha256OfFile(path), path };
    }),
  );
}
