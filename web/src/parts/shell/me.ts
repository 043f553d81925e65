import { createContext, use } from 'react';
import type { Schemas } from '../../api/client';
import { wallDateOf } from '../time/wall-clock';

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

/** The business date of an instant in a shop: the day begins when the shop says so. */
export function businessDateOf(me: Me, shopId: string | null | undefined, instant: number): string {
  const shop = me.shops.find(({ id }) => id === shopId);
  const [hours = 0, minutes = 0] = (shop?.business_day_start ?? '00:00').split(':').map(Number);
  return wallDateOf(instant - (hours * 60 + minutes) * 60_000, zoneOf(me, shopId));
}
