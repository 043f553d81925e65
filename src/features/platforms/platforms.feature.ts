import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const platforms = {
  name: 'platforms',
  imports: [],
  tags: [
    {
      name: 'Platforms',
      description:
        'The allow-list: the only web platforms whose use can be recorded as activity, by their hosts.',
    },
  ],
} as const satisfies FeatureManifest;
