/** class-transformer 0.5.1 keeps its metadata here and exports it nowhere else; see `dto-metadata.ts`. */
declare module 'class-transformer/cjs/storage.js' {
  import type { MetadataStorage } from 'class-transformer/types/MetadataStorage.js';

  export const defaultMetadataStorage: MetadataStorage;
}
