/** Folder of a run that holds its batches, one folder each. */
export const PAYMENT_FOLDER = '兑付';

export const MANIFEST_NAME = 'manifest.json';

/** What the manifest of a run calls its form. */
export const RUN_MANIFEST = 'xining-tiers/manifest@1';
