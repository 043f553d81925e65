import type { CorrectionRequestView } from '../../src/features/shifts/requests/correction-requests.dto.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, type Person } from './makers.js';

type Proposal = Readonly<Record<string, unknown>> & { readonly shiftId: string };

/** Proposes a correction of the first version of a shift, unless the fields say otherwise. */
export function propose(
  http: HttpClient,
  { token }: Person,
  { shiftId, ...fields }: Proposal,
): Promise<HttpAnswer> {
  const body = { version: 1, reason: 'I stayed until eight', ...fields };
  return http.post(`/shifts/${shiftId}/correction-requests`, { token, body });
}

/** A proposal that is stored. */
export async function proposed(
  http: HttpClient,
  person: Person,
  proposal: Proposal,
): Promise<CorrectionRequestView> {
  return requestOf(await propose(http, person, proposal), 201);
}

/** Agrees, objects or withdraws. */
export function answer(
  http: HttpClient,
  { token }: Person,
  path: `${string}/${'agree' | 'object' | 'withdraw'}`,
): Promise<HttpAnswer> {
  const body = path.endsWith('/object') ? { reason: 'The till was closed at six' } : undefined;
  return http.post(`/correction-requests/${path}`, {
    token,
    ...(body === undefined ? {} : { body }),
  });
}

/** The request of an answer, which must have this status. */
export function requestOf(answered: HttpAnswer, status: number): CorrectionRequestView {
  return expectStatus(answered, status).json as unknown as CorrectionRequestView;
}
