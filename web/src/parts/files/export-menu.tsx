import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/download';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../form/refused';

interface ExportProps {
  readonly path: string;
  /** What the list shows, in the words of the API. */
  readonly query: Parameters<typeof download>[1];
  /** Formats that the API writes; with CSV alone there is nothing to choose. */
  readonly formats: readonly ('csv' | 'jsonl')[];
}

/** Downloads what a list shows, the whole of it. */
export function ExportMenu({ path, query, formats }: ExportProps) {
  const { m } = useTexts();
  const file = useMutation({
    mutationFn: (format: 'csv' | 'jsonl') =>
      download(path, {
        ...query,
        ...(formats.length > 1 ? { format } : {}),
        ...(format === 'csv' ? { bom: true } : {}),
      }),
  });
  const button = {
    variant: 'default',
    loading: file.isPending,
    leftSection: <IconDownload size={16} stroke={1.8} aria-hidden="true" />,
  } as const;
  return (
    <>
      {formats.length === 1 ? (
        <Button {...button} onClick={() => file.mutate('csv')}>
          {m.files.csv}
        </Button>
      ) : (
        <Menu width={200} position="bottom-end">
          <Menu.Target>
            <Button {...button}>{m.files.export}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => file.mutate('csv')}>{m.files.csvFor}</Menu.Item>
            <Menu.Item onClick={() => file.mutate('jsonl')}>{m.files.jsonl}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Refused error={file.error} />
    </>
  );
}
