import { useQueryClient } from '@tanstack/react-query';
import { api, problemOf, type Schemas } from '../../api/client';
import { CHANGED_BY_RULES } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { toast } from '../../parts/toast/toast';

/** Saves one rule of a shop, or of the organization. */
export function usePutRule(shopId: string | null, onDone?: () => void) {
  const { m } = useTexts();
  const cache = useQueryClient();
  const askAgain = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => CHANGED_BY_RULES.includes(String(queryKey[1])),
    });
  const options = {
    onSuccess: async () => {
      await askAgain();
      toast(m.alertsPage.saved);
      onDone?.();
    },
    onError: (error: unknown) => {
      if (problemOf(error)?.status === 409) void askAgain();
    },
  };
  const ofShop = api.useMutation('put', '/shops/{shop_id}/alert-rules', options);
  const ofAll = api.useMutation('put', '/alert-rules', options);
  return {
    isPending: ofShop.isPending || ofAll.isPending,
    error: ofShop.error ?? ofAll.error,
    reset: () => {
      ofShop.reset();
      ofAll.reset();
    },
    send: ({ version, ...rule }: Schemas['AlertRuleBody']) => {
      // A rule that nobody has changed has no version yet.
      const body = { rules: [version === 0 ? rule : { ...rule, version }] };
      // Only rules of the organization are listed where no shop is chosen.
      if (shopId === null) ofAll.mutate({ body: body as Schemas['PutOrganizationAlertRulesBody'] });
      else ofShop.mutate({ params: { path: { shop_id: shopId } }, body });
    },
  };
}
