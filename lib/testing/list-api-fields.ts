type Schema = {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  oneOf?: Schema[];
  anyOf?: Schema[];
};

/** Every field of a JSON schema as a line 'path type', alternatives side by side; enumerated values are not told. */
export function listApiFields(schema: Schema, path = ''): string[] {
  const { properties, items, additionalProperties } = schema;
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) {
    return [...new Set(alternatives.flatMap((one) => listApiFields(one, path)))].sort();
  }
  const type = [schema.type ?? 'anything'].flat().sort().join('|');
  const own = path === '' ? [] : [`${path} ${type}${schema.format ? ` (${schema.format})` : ''}`];
  return [
    ...own,
    ...Object.entries(properties ?? {}).flatMap(([name, value]) =>
      listApiFields(value, path === '' ? name : `${path}.${name}`),
    ),
    ...(items ? listApiFields(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object'
      ? listApiFields(additionalProperties, `${path}.*`)
      : []),
  ];
}
