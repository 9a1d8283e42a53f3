import { expect, it } from 'vitest';
import { assetKindNames, assetKindVerbs, standIns } from '~/domain/assets/asset-kinds';
import { AssetKind } from '~/generated/prisma/enums';

it('every kind has its name and its button, and what stands in for a request is a kind', () => {
  const kinds = Object.values(AssetKind);
  expect(Object.keys(assetKindNames)).toEqual(kinds);
  expect(Object.keys(assetKindVerbs)).toEqual(kinds);
  expect(
    Object.values(standIns)
      .flat()
      .filter((kind) => !kinds.includes(kind)),
  ).toEqual([]);
});
