import { Injectable, type PipeTransform } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';

/** The body of a CSV upload, as text. */
@Injectable()
export class CsvText implements PipeTransform<unknown, string> {
  /** @throws UNSUPPORTED_MEDIA_TYPE, MALFORMED_BODY */
  transform(body: unknown): string {
    if (typeof body !== 'string') {
      throw new AppError('UNSUPPORTED_MEDIA_TYPE', { detail: 'Send the file as text/csv' });
    }
    // The character that a decoder puts in the place of bytes that the encoding does not have.
    if (body.includes('\uFFFD')) {
      throw new AppError('MALFORMED_BODY', {
        detail:
          'The file is not in the declared encoding, or not UTF-8; send what Excel saves as CSV with ' +
          'Content-Type: text/csv; charset=windows-1252',
      });
    }
    return body;
  }
}
