import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { platformQuery } from '../../api/business-queries';
import { useTexts } from '../../i18n/messages';
import { SideForm } from '../../parts/form/side-form';
import { Asked } from '../../parts/panel/asked';
import { CreatePlatform, EditPlatform } from './platform-forms';

const route = getRouteApi('/signed-in/platforms');

function OpenPlatform({ platformId, onClose }: { platformId: string; onClose: () => void }) {
  const { m } = useTexts();
  const query = useQuery(platformQuery(platformId));
  return (
    <SideForm title={query.data?.name ?? m.platforms.columns.name} onClose={onClose}>
      {(close) => (
        <Asked query={query} skeleton={<Skeleton height={480} />}>
          {(platform) => <EditPlatform platform={platform} onCancel={close} onDone={onClose} />}
        </Asked>
      )}
    </SideForm>
  );
}

/** The platform that the URL opens, or a new one. */
export function PlatformDrawer() {
  const { m } = useTexts();
  const { platform, add } = route.useSearch();
  const navigate = route.useNavigate();
  const leave = () => void navigate({ search: ({ archived }) => ({ archived }) });
  if (add === true)
    return (
      <SideForm title={m.platforms.add} onClose={leave}>
        {(close) => <CreatePlatform onCancel={close} onDone={leave} />}
      </SideForm>
    );
  if (platform === undefined) return null;
  return <OpenPlatform key={platform} platformId={platform} onClose={leave} />;
}
