import { createContext, use } from 'react';
import type { Schemas } from '../../api/client';

export type Me = Schemas['MeView'];

export const MeContext = createContext<Me | null>(null);

/** The signed-in person; every page behind the sign-in has one. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe needs the frame of signed-in pages');
  return me;
}

export type Shop = Me['shops'][number];

/** The zone in which a page without one shop counts its time. */
export function zoneOf(me: Me, shopId: string | null | undefined): string {
  return me.shops.find(({ id }) => id === shopId)?.time_zone ?? me.organization.time_zone;
}
