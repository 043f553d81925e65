import { makeOwner, type Person } from './makers.js';
import { faultOfRefusal } from './problems.js';
import { sendRaw, type RawAnswer, type RawRequest } from './raw-http.js';
import { routesOf, type Route } from './routes.js';
import { makeBelongings, type Belongings } from './samples.js';
import { startNestApp, type NestApp } from './nest-app.js';

/** All routes, asked byte for byte by an ADMIN who owns one of everything. */
export class AskedRoutes {
  private constructor(
    readonly app: NestApp,
    readonly owner: Person,
    readonly mine: Belongings,
    readonly routes: readonly Route[],
  ) {}

  static async open(): Promise<AskedRoutes> {
    const app = await startNestApp();
    const owner = await makeOwner(app.http);
    return new AskedRoutes(app, owner, await makeBelongings(app.http, owner), routesOf(app));
  }

  send(request: RawRequest): Promise<RawAnswer> {
    const headers = [`Authorization: Bearer ${this.owner.token}`, ...(request.headers ?? [])];
    return sendRaw(this.app.http.baseUrl, { ...request, headers });
  }

  async expectRefused(request: RawRequest, status?: number): Promise<RawAnswer> {
    const answer = await this.send(request);
    const what = `${request.method ?? 'GET'} ${request.path.slice(0, 200)}`;
    const found = [what, faultOfRefusal(answer), answer.status];
    const wanted = [what, undefined, status ?? answer.status];
    // For tens of thousands of answers: `expect` takes a stack each time, whether or not it fails.
    if (found.some((value, index) => value !== wanted[index])) expect(found).toEqual(wanted);
    return answer;
  }

  async expectServing(): Promise<void> {
    const { http } = this.app;
    expect((await http.get('/health/ready')).status).toBe(200);
    expect((await http.get('/shops', { token: this.owner.token })).status).toBe(200);
  }
}
