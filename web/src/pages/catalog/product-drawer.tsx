import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { productQuery } from '../../api/business-queries';
import { useTexts } from '../../i18n/messages';
import { SideForm } from '../../parts/form/side-form';
import { Asked } from '../../parts/panel/asked';
import { CreateProduct } from './create-product';
import { EditProduct } from './edit-product';

const route = getRouteApi('/signed-in/catalog');

function OpenProduct({ productId, onClose }: { productId: string; onClose: () => void }) {
  const { m } = useTexts();
  const query = useQuery(productQuery(productId));
  return (
    <SideForm title={query.data?.name ?? m.catalog.columns.product} onClose={onClose}>
      {(close) => (
        <Asked query={query} skeleton={<Skeleton height={480} />}>
          {(product) => <EditProduct product={product} onCancel={close} onDone={onClose} />}
        </Asked>
      )}
    </SideForm>
  );
}

/** The product that the URL opens, or a new one. */
export function ProductDrawer() {
  const { m } = useTexts();
  const { product, add } = route.useSearch();
  const navigate = route.useNavigate();
  const leave = () =>
    void navigate({ search: (before) => ({ ...before, product: undefined, add: undefined }) });
  if (add === true)
    return (
      <SideForm title={m.catalog.addTitle} onClose={leave}>
        {(close) => <CreateProduct onCancel={close} onDone={leave} />}
      </SideForm>
    );
  if (product === undefined) return null;
  return <OpenProduct key={product} productId={product} onClose={leave} />;
}
