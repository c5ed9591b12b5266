// The files of an earlier run that a later one keeps copies of, so that it can be made again years later.
import { type GivenFile, PREVIOUS_FOLDER } from './given-file.ts';
import { filesIn } from './run-files-present.ts';
import { PAYMENT_FOLDER } from './run-places.ts';
import { sha256OfFile } from './sha256.ts';

/** All of a run but its batches and what it keeps of a run before it; by path. */
export async function previousRunFiles(folder: string): Promise<readonly GivenFile[]> {
  const kept = [...(await filesIn(folder))].filter(
    ([path]) => !path.startsWith(`${PAYMENT_FOLDER}/`) && !path.startsWith(`${PREVIOUS_FOLDER}/`),
  );
  return await Promise.all(
    kept.map(async ([file, path]): Promise<GivenFile> => {
      return { role: 'previous-run', file, sha256: await sha256OfFile(path), path };
    }),
  );
}
