import { z } from 'zod';

const asset = { assetId: z.string(), title: z.string() };

/** What happens to assets. Views of a link are counted, not recorded: nobody is tracked. */
export const assetEvents = {
  'asset.created': z.object({ ...asset, kind: z.string() }),
  'asset.edited': z.object({ ...asset, fields: z.array(z.string()) }),
  'asset.withdrawn': z.object(asset),
  'asset.confirmed': z.object(asset),
  'asset.shared': z.object({ ...asset, shareId: z.string() }),
} satisfies Record<string, z.ZodObject>;
