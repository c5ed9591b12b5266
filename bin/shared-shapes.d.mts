/** What shared-shapes.mjs says of it. */
export function withSharedShapes(text: string): string;
