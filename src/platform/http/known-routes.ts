/** A route as the server registers it. */
export interface RegisteredRoute {
  /** The template of the path: `/shops/:shop_id`. */
  readonly url: string;
  readonly method: string | readonly string[];
}

/**
 * Every route of the server, to distinguish a path that does not exist from one that only has other
 * methods.
 */
export class KnownRoutes {
  private readonly routes: { readonly parts: readonly string[]; readonly methods: string[] }[] = [];

  add({ url, method }: RegisteredRoute): void {
    // The wildcard route is not a resource: it answers the preflights of browsers.
    if (!url.includes('*')) this.routes.push({ parts: url.split('/'), methods: [method].flat() });
  }

  /**
   * Returns the methods of a path, for the header `Allow`; none if there is no such path.
   * @param url  as in the request line, with the query
   */
  methodsOf(url: string): readonly string[] {
    const path = url.split('?', 1)[0] ?? '';
    // For the router, a path with a slash at its end is the same.
    const parts = (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path).split('/');
    const methods = this.routes.flatMap((route) => (fits(parts, route.parts) ? route.methods : []));
    return [...new Set(methods)].sort();
  }
}

function fits(parts: readonly string[], template: readonly string[]): boolean {
  return (
    parts.length === template.length &&
    template.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : parts[at] === part))
  );
}
