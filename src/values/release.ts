// Which tool made a result. A version names a release, and behind it the sources it was built from.

/**
 * The release of a version: `0.1.0` of `0.1.0+3f9c1b2a7d5e`. What follows the + is a digest of the sources (Semantic
 * Versioning 2.0.0, 10), which tells builds of one release apart.
 */
export function releaseOf(version: string): string {
  return version.split('+', 1)[0] ?? version;
}
