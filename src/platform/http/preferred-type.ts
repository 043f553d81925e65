/**
 * Whether a request names HTML and wants it more than JSON: browsers that follow an address do, and clients of the API
 * do not, whether they name JSON, everything or nothing.
 * Source: RFC 9110, section 12.5.1
 */
export function prefersHtml(accept: string | undefined): boolean {
  const weights = new Map(
    (accept ?? '').split(',').map((range): [string, number] => {
      const [type = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = params.find((param) => param.startsWith('q='))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return [type, Number.isFinite(weight) ? weight : 0];
    }),
  );
  const json =
    weights.get('application/json') ?? weights.get('application/*') ?? weights.get('*/*') ?? 0;
  return (weights.get('text/html') ?? 0) > json;
}
