import { Skeleton } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useIsWindow } from '../../parts/page/window';
import { WeekGrid, type WeekGridProps } from './week-grid';
import { WeekList } from './week-list';

/**
 * Who worked on which day, as a grid or, on a phone, as a list. Hundreds of people take longer to draw than a press may
 * take to be answered, so they follow it.
 */
export function WeekPeople({ groups, people, week, onOpen }: WeekGridProps) {
  const isPhone = useIsWindow('phone');
  const wanted = useMemo(() => ({ groups, people, week }), [groups, people, week]);
  const drawn = useDeferredValue<typeof wanted | null>(wanted, null);
  if (drawn === null) return <Skeleton height={480} radius="md" />;
  return isPhone ? (
    <WeekList groups={drawn.groups} week={drawn.week} onOpen={onOpen} />
  ) : (
    <WeekGrid {...drawn} onOpen={onOpen} />
  );
}
