/** A route as the server registers it. */
export interface RegisteredRoute {
  /** Template: `/shops/:shop_id`. */
  readonly url: string;
  readonly method: string | readonly string[];
}

/** Every route of the server: tells a path that does not exist from one that only takes other methods. */
export class KnownRoutes {
  private readonly routes: { readonly parts: readonly string[]; readonly methods: string[] }[] = [];

  add({ url, method }: RegisteredRoute): void {
    // The wildcard stands for no resource: it answers what browsers ask before a request.
    if (!url.includes('*')) this.routes.push({ parts: url.split('/'), methods: [method].flat() });
  }

  /**
   * What may be asked of a path, for `Allow`; nothing where there is no such path.
   * @param url  as in the request line, query and all
   */
  methodsOf(url: string): readonly string[] {
    const path = url.split('?', 1)[0] ?? '';
    // The router takes a path with a slash at its end for the same.
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
