import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { platformPagesQuery } from '../../api/business-queries';
import { useTexts } from '../../i18n/messages';
import { Chip } from '../../parts/chips/chip';
import { Filters } from '../../parts/list/filters';
import { Empty, PagedList } from '../../parts/list/paged-list';
import { PageHead } from '../../parts/shell/page-head';
import { HostTester } from './host-tester';
import { PlatformDrawer } from './platform-drawer';
import { PlatformRows } from './platform-rows';
import styles from './platforms.module.css';

const route = getRouteApi('/signed-in/platforms');

function AddButton() {
  const { m } = useTexts();
  const navigate = route.useNavigate();
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => void navigate({ search: (before) => ({ ...before, add: true }) })}
    >
      {m.platforms.add}
    </Button>
  );
}

function NoPlatforms() {
  const { m } = useTexts();
  const { archived } = route.useSearch();
  return archived === true ? (
    <Empty title={m.platforms.noneArchived} text={m.platforms.noneArchivedNext} />
  ) : (
    <Empty title={m.platforms.noneYet} text={m.platforms.noneYetNext}>
      <AddButton />
    </Empty>
  );
}

/** What is counted, and nothing else is? */
export function Platforms() {
  const { m } = useTexts();
  const { archived = false, platform } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(platformPagesQuery(archived ? 'true' : 'false'));
  return (
    <>
      <PageHead title={m.platforms.title} sub={m.platforms.sub} tools={<AddButton />} />
      <Filters label={m.platforms.filters}>
        <Chip
          pressed={archived}
          onPress={() => void navigate({ search: { archived: archived ? undefined : true } })}
        >
          {m.platforms.archivedOnly}
        </Chip>
      </Filters>
      <div className={styles.columns}>
        <PagedList label={m.platforms.list} query={list} empty={<NoPlatforms />}>
          {(platforms) => (
            <PlatformRows
              platforms={platforms}
              openId={platform}
              onOpen={(picked) =>
                void navigate({ search: (before) => ({ ...before, platform: picked }) })
              }
            />
          )}
        </PagedList>
        <HostTester />
      </div>
      <PlatformDrawer />
    </>
  );
}
