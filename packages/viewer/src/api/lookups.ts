import { useCallback } from 'react';
import { api } from './client.js';
import { resources, useResource, type Resource } from './resource.js';
import type { ArticleDetail, EntityDetail, RelationDetail, Stats } from './types.js';

/** The reads that several parts of the page share: each answer is fetched once. */

export function useStats(): Resource<Stats> {
  return useResource('stats', api.stats);
}

export function useEntity(id: string): Resource<EntityDetail> {
  return useResource(
    `entity ${id}`,
    useCallback(() => api.entity(id), [id]),
  );
}

export function useRelation(id: string): Resource<RelationDetail> {
  return useResource(
    `relation ${id}`,
    useCallback(() => api.relation(id), [id]),
  );
}

export function useArticle(id: string): Resource<ArticleDetail> {
  return useResource(
    `article ${id}`,
    useCallback(() => api.article(id), [id]),
  );
}

export const lookups = {
  entity: (id: string) => resources.value(`entity ${id}`, () => api.entity(id)),
  relation: (id: string) => resources.value(`relation ${id}`, () => api.relation(id)),
  article: (id: string) => resources.value(`article ${id}`, () => api.article(id)),
};
