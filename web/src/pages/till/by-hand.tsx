import { Button, Modal, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import styles from './products.module.css';

interface ByHandProps {
  readonly currency: string;
  readonly step: number;
  readonly toMinor: (text: string) => number;
  readonly add: (name: string, price: number) => void;
}

/** Something that is not in the catalog: its name is its SKU, and the sale creates the product. */
export function ByHand({ currency, step, toMinor, add }: ByHandProps) {
  const { m } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [price, setPrice] = useState('');
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    add(name.trim(), toMinor(price));
    setOpen(false);
    setName('');
    setPrice('');
  }
  return (
    <>
      <button type="button" className={styles.tile} onClick={() => setOpen(true)}>
        <b>{m.till.byHand}</b>
        <IconPencil size={20} stroke={1.7} aria-hidden="true" />
      </button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={m.till.byHand}
        closeButtonProps={{ 'aria-label': m.app.close }}
      >
        <form onSubmit={submit} className={styles.byHand}>
          <TextInput
            label={m.till.byHandName}
            required
            maxLength={100}
            size="md"
            pattern=".*\S.*"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={`${m.till.byHandPrice} (${currency})`}
            required
            type="number"
            inputMode="decimal"
            min={0}
            max={9_999_999}
            step={step}
            size="md"
            value={price}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
          <Button type="submit" size="md">
            {m.till.add}
          </Button>
        </form>
      </Modal>
    </>
  );
}
