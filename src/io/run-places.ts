/** Folder of a run that holds its batches, one folder each. */
export const PAYMENT_FOLDER = '兑付';

export const MANIFEST_NAME = 'manifest.json';
