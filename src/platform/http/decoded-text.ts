import { AppError } from '../../kernel/app-error.js';

type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** The encodings of files, by the names that a Content-Type gives them. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * Decodes a file by the charset of its Content-Type, UTF-8 without one. A byte order mark of UTF-16 decides by
 * itself, for Excel writes it and browsers do not declare it.
 * @returns the text, with U+FFFD for what the encoding cannot have
 * @throws UNSUPPORTED_MEDIA_TYPE
 */
export function decodedText(body: Buffer, contentType: string | undefined): string {
  const encoding = markedEncoding(body) ?? declaredEncoding(contentType);
  return encoding === 'windows-1252' ? windowsText(body) : new TextDecoder(encoding).decode(body);
}

/**
 * Node 20's TextDecoder takes windows-1252 for ISO 8859-1, in which these bytes are control characters.
 * Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windowsText(body: Buffer): string {
  return body
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_80_TO_9F[char.charCodeAt(0) - 0x80] ?? char);
}

function markedEncoding(body: Buffer): Encoding | undefined {
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  return body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : undefined;
}

function declaredEncoding(contentType = ''): Encoding {
  const parameters = contentType.split(';').slice(1);
  const charset = parameters
    .map((parameter) => parameter.trim().toLowerCase())
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset === undefined || charset === '') return 'utf-8';
  const encoding = Object.hasOwn(ENCODINGS, charset) ? ENCODINGS[charset] : undefined;
  if (encoding !== undefined) return encoding;
  throw new AppError('UNSUPPORTED_MEDIA_TYPE', {
    detail: 'The charset of the file is not supported; send utf-8, windows-1252 or utf-16',
  });
}
