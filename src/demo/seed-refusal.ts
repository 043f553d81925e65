/** Why nothing was seeded: for people, in one sentence. Nothing was changed. */
export class SeedRefusal extends Error {
  override readonly name = 'SeedRefusal';
}
