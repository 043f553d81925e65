import { Button, Skeleton } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import { Missing, shownOf } from '../panel/missing';
import styles from './list.module.css';

interface Page<Row> {
  readonly data: readonly Row[];
}

interface PagedListProps<Answer extends Page<unknown>> {
  readonly label: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<Answer>, unknown>;
  /** How many there are; only above rows. */
  readonly head?: (first: Answer) => ReactNode;
  readonly empty: ReactNode;
  readonly children: (rows: readonly Answer['data'][number][]) => ReactNode;
}

/** What stands in place of rows: what will be here, and the next step. */
export function Empty(props: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <b>{props.title}</b>
      <p>{props.text}</p>
      {props.children !== undefined && <div className={styles.next}>{props.children}</div>}
    </div>
  );
}

/** A list that loads a page at a time: what is known stays while the next filter is asked. */
export function PagedList<Answer extends Page<unknown>>(props: PagedListProps<Answer>) {
  const { label, query, head, empty, children } = props;
  const { m } = useTexts();
  const data = shownOf(query);
  if (data === undefined)
    return (
      <section className={styles.panel} aria-label={label}>
        <div className={styles.missing}>
          <Missing query={query} skeleton={<Skeleton height={560} radius="md" />} />
        </div>
      </section>
    );
  const rows = data.pages.flatMap((page) => page.data);
  const first = data.pages[0];
  return (
    <section className={styles.panel} aria-label={label} aria-busy={query.isPlaceholderData}>
      {rows.length > 0 && first !== undefined && head !== undefined && (
        <p className={styles.head}>{head(first)}</p>
      )}
      {rows.length === 0 ? empty : children(rows)}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="subtle"
            size="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {m.app.loadMore}
          </Button>
        </div>
      )}
    </section>
  );
}
