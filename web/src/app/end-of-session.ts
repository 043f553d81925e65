import { isSignedIn, subscribeToSession } from '../api/session';
import { queryClient } from './query-client';
import { router } from './router';

/** Leads to the sign-in page when the session ends, on this page or in another tab. */
export function followEndOfSession(): void {
  subscribeToSession(() => {
    const { href, pathname } = router.state.location;
    if (isSignedIn() || pathname === '/sign-in') return;
    void router
      .navigate({ to: '/sign-in', search: { then: href, ended: true } })
      // After the pages are gone, which would ask for their data again.
      .then(() => queryClient.clear());
  });
}
