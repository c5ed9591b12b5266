// The keys that a schema knows anywhere in a document.
import * as z from 'zod';

/** All object keys of a schema and what it is made of. */
export function schemaKeys(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): ReadonlySet<string> {
  if (seen.has(schema)) return new Set();
  seen.add(schema);
  const keys = new Set(ownKeys(schema));
  for (const part of partsOf(schema)) for (const key of schemaKeys(part, seen)) keys.add(key);
  return keys;
}

function ownKeys(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  const keyType: unknown = schema instanceof z.ZodRecord ? schema.keyType : undefined;
  return keyType instanceof z.ZodEnum ? keyType.options.map(String) : [];
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [schema.unwrap()];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return schema instanceof z.ZodPipe ? [schema.in] : [];
}
