import createClient from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { components, paths } from '../../../openapi/client';
import { ownTask } from './own-task';
import { learnServerTime } from './server-clock';
import { currentAccessToken, renewSession } from './session';

export type Schemas = components['schemas'];

function signed(request: Request, token: string | null): Request {
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

/** Sends the access token; where it has expired, gets the next one and asks again, once. */
export async function fetchSigned(request: Request): Promise<Response> {
  const again = request.clone();
  const token = currentAccessToken() ?? ((await renewSession(null)) ? currentAccessToken() : null);
  // A page begins with ten questions at once. To start one takes several milliseconds of a slow device.
  if (request.method === 'GET') await ownTask();
  const answer = await fetch(signed(request, token));
  learnServerTime(answer);
  if (answer.status !== 401 || !(await renewSession(token))) return answer;
  return fetch(signed(again, currentAccessToken()));
}

/** The generated client: the only way to the server. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: fetchSigned,
  querySerializer: { array: { style: 'form', explode: true } },
});

/** Without a token, for signing in. */
export const openClient = createClient<paths>({ baseUrl: window.location.origin });

export const api = createQueries(client);

/** A problem as RFC 9457 has it; undefined for what never reached the server. */
export function problemOf(error: unknown): Schemas['Problem'] | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? (error as Schemas['Problem'])
    : undefined;
}
