import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { CHANGED_BY_CATALOG } from '../../../api/business-queries';
import { client } from '../../../api/client';
import { answerOf } from '../../../api/paged';
import { newId } from '../../../api/plain-http';
import { useAskAgain } from '../../../api/send';
import { readCsv, type CsvFile } from './csv-file';
import { piecesOf, sumOf, type Counts, type Piece, type Report } from './pieces';

const NOTHING: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };

/** Sends text as it is, with a name that makes a second sending harmless. */
function send(text: string, options: { isTrial: boolean; key?: string }): Promise<Report> {
  return answerOf(
    client.POST('/products/import', {
      params: {
        query: { dry_run: options.isTrial },
        header: options.key === undefined ? {} : { 'Idempotency-Key': options.key },
      },
      body: text,
      bodySerializer: (body) => body,
      headers: { 'content-type': 'text/csv' },
    }),
  );
}

export interface Tried {
  readonly file: CsvFile;
  readonly report: Report;
}

/** Reads and tries a file; nothing is changed by that. */
export function useTrial() {
  return useMutation({
    mutationFn: async (chosen: File): Promise<Tried> => {
      const file = await readCsv(chosen);
      if (file.rows.length === 0)
        return { file, report: { ...NOTHING, rows: [], rows_omitted: 0 } };
      return { file, report: await send(file.text, { isTrial: true }) };
    },
  });
}

interface Run {
  readonly pieces: readonly (Piece & { readonly key: string })[];
  readonly done: number;
  readonly counts: Counts;
  readonly state: 'running' | 'stopped' | 'broken' | 'done';
  readonly error: unknown;
}

/** Imports piece after piece; after a stop or a lost answer it goes on where it was. */
export function useRun({ file, report: tried }: Tried) {
  const askAgain = useAskAgain();
  const isStopped = useRef(false);
  const [run, setRun] = useState<Run | null>(null);
  async function go(from: Run): Promise<void> {
    isStopped.current = false;
    let current: Run = { ...from, state: 'running', error: null };
    setRun(current);
    try {
      for (const piece of current.pieces.slice(current.done)) {
        if (isStopped.current) {
          current = { ...current, state: 'stopped' };
          break;
        }
        const report = await send(piece.text, { isTrial: false, key: piece.key });
        current = { ...current, done: current.done + 1, counts: sumOf(current.counts, report) };
        setRun(current);
      }
      if (current.done === current.pieces.length) current = { ...current, state: 'done' };
    } catch (error) {
      current = { ...current, state: 'broken', error };
    }
    await askAgain(CHANGED_BY_CATALOG);
    setRun(current);
  }
  function start(): void {
    const pieces = piecesOf(file, tried).map((piece) => ({ ...piece, key: newId() }));
    const leftOut = file.rows.length - pieces.reduce((sum, { rows }) => sum + rows, 0);
    const counts = { ...NOTHING, failed: leftOut };
    void go({ pieces, done: 0, counts, state: 'running', error: null });
  }
  return {
    run,
    start,
    stop: () => {
      isStopped.current = true;
    },
    goOn: () => {
      if (run !== null) void go(run);
    },
  };
}
