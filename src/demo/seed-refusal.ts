/** The reason why nothing was seeded or changed, as a sentence for people. */
export class SeedRefusal extends Error {
  override readonly name = 'SeedRefusal';
}
