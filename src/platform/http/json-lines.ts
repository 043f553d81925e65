import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Answer } from './answer.js';

export const JSON_LINES = 'application/jsonl';

/** Returns a text of JSON Lines: one value on each line, each with a line feed at its end. */
export function toJsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/**
 * Returns a file for download, which is sent while it is being written.
 * @param name  without characters that a header would have to quote
 */
export function jsonLinesFile(name: string, pieces: AsyncIterable<string>): Answer<StreamableFile> {
  return new Answer(200, new StreamableFile(Readable.from(pieces, { objectMode: false })), {
    'content-type': `${JSON_LINES}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
