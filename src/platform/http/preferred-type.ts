/**
 * Whether a request names HTML and wants it more than JSON: browsers that follow an address do, and clients of the API
 * do not, whether they name JSON, everything or nothing.
 * Source: RFC 9110, section 12.5.1
 */
export function prefersHtml(accept: string | undefined): boolean {
  const weights = weightsOf(accept);
  const json =
    weights.get('application/json') ?? weights.get('application/*') ?? weights.get('*/*') ?? 0;
  return (weights.get('text/html') ?? 0) > json;
}

/** What a header such as `Accept` asks for, in small letters, each with its weight. */
export function weightsOf(header: string | undefined): ReadonlyMap<string, number> {
  return new Map(
    (header ?? '').split(',').map((range): [string, number] => {
      const [name = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = params.find((param) => param.startsWith('q='))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return [name, Number.isFinite(weight) ? weight : 0];
    }),
  );
}
