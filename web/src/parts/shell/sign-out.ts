import { client } from '../../api/client';
import { endSession } from '../../api/session';

/** Ends the session at the server where it can be reached, and in this browser in any case. */
export async function signOut(): Promise<void> {
  try {
    await client.POST('/auth/logout');
  } catch {
    // Not reachable: the session ends at the server by itself when its token expires.
  } finally {
    endSession();
  }
}
