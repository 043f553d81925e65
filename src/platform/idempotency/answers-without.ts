/** A person who was erased, and what is said instead of what named them. */
export interface Nobody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Takes what names a person out of the body of an answer: the name, the address and the language of each object whose
 * id is theirs. Everything else stays, so that a client which repeats its request still learns what became of it.
 */
export function withoutPerson(body: Buffer, nobody: Nobody): Buffer {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString('utf8'));
  } catch {
    // Nobody knows where else it might name the person.
    return Buffer.alloc(0);
  }
  return Buffer.from(JSON.stringify(cleared(answer, nobody)));
}

function cleared(value: unknown, nobody: Nobody): unknown {
  if (Array.isArray(value)) return value.map((one) => cleared(one, nobody));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const isThem = fields.some(
    ([key, id]) => (key === 'id' || key === 'user_id') && id === nobody.id,
  );
  const instead: Readonly<Record<string, unknown>> = isThem
    ? { name: nobody.name, email: nobody.email, locale: null }
    : {};
  return Object.fromEntries(
    fields.map(([key, field]) => [key, key in instead ? instead[key] : cleared(field, nobody)]),
  );
}
