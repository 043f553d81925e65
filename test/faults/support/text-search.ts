import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Probe } from './probe.js';

/** A compressed value breaks a text apart after every eighth byte that it keeps. */
const KEPT_BYTES = 8;

/** Every stored row of every schema, PostgreSQL's own among them, and what it remembers of statements. */
const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') OR (c.relkind = 'v' AND c.relname IN ('pg_stat_statements', 'pg_stat_activity'))
  ORDER BY 1`;

/**
 * Looks for a text wherever the product or its database could have kept it. The text is made of at least 16
 * small letters and digits, of which nobody else could have chosen eight in a row.
 */
export class TextSearch {
  private readonly pieces: readonly string[];

  constructor(text: string) {
    const places = Array.from({ length: text.length - KEPT_BYTES + 1 }, (_, place) => place);
    this.pieces = places.map((place) => text.slice(place, place + KEPT_BYTES));
  }

  /** In any case of letters. */
  isIn(said: string): boolean {
    const text = said.toLowerCase();
    return this.pieces.some((piece) => text.includes(piece));
  }

  /** The tables that have a row with the text, as text or as bytes. */
  async tables(probe: Pick<Probe, 'rows'>): Promise<string[]> {
    const hexes = this.pieces.map((piece) => Buffer.from(piece).toString('hex'));
    const patterns = [...this.pieces, ...hexes].map((piece) => `%${piece}%`);
    const found: string[] = [];
    for (const { name } of await probe.rows<{ name: string }>(TABLES)) {
      // This look itself is under way.
      const own = name.endsWith('pg_stat_activity') ? 'WHERE pid <> pg_backend_pid()' : '';
      const rows = await probe.rows(
        `SELECT FROM (SELECT to_jsonb(t)::text AS row FROM ${name} t ${own}) AS all_rows
          WHERE row ILIKE ANY ($1) LIMIT 1`,
        [patterns],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  /** The files below a directory that contain the text in any of its bytes. */
  async files(dir: string): Promise<string[]> {
    const entries = await readdir(dir, { withFileTypes: true, recursive: true });
    const found: string[] = [];
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      // One byte is one letter, whatever it means: the fastest search that ignores the case.
      if (this.isIn((await readFile(path)).toString('latin1'))) found.push(path.slice(dir.length));
    }
    return found.sort();
  }
}
