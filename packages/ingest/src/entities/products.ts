import { mergeEntities, type Entity } from './entity.js';

/** 贝壳一号 and “贝壳一号”芯片: the marked name alone, and with the word for what it is. */
export function joinProducts(entities: Entity[]): Entity[] {
  const gone = new Set<Entity>();
  const byName = new Map(entities.filter((entity) => entity.type === 'Product').map((entity) => [entity.name, entity]));
  for (const full of byName.values()) {
    const latin = /大模型([A-Z][A-Za-z]{2,}[A-Za-z0-9.-]*)$/u.exec(full.name)?.[1];
    if (latin) full.aliases.add(latin);
    const short = /^[“「]([^”」]+)[”」]\p{Script=Han}/u.exec(full.name)?.[1];
    if (!short) continue;
    full.aliases.add(short);
    const other = byName.get(short) ?? byName.get(`“${short}”`);
    if (!other || other === full || gone.has(other)) continue;
    mergeEntities(full, other);
    gone.add(other);
  }
  return entities.filter((entity) => !gone.has(entity));
}
