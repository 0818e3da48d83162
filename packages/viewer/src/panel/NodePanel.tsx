import { nodeName } from '../i18n/node-name.js';
import { useEntity } from '../api/lookups.js';
import type { EntityDetail, GraphNode } from '../api/types.js';
import { Loaded } from '../chrome/Loaded.js';
import { useTitle } from '../chrome/use-title.js';
import { nodeTypeName } from '../i18n/terms.js';
import { NodeMark } from '../look/NodeMark.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { relationsOf } from '../workspace/actions.js';
import { ArticlePanel } from './ArticlePanel.js';
import { EntityLink } from './EntityLink.js';
import { MentionList } from './MentionList.js';
import { NodeActions } from './NodeActions.js';
import { NodeProperties } from './NodeProperties.js';
import { RelationGroup } from './RelationGroup.js';
import { Titles } from './Titles.js';

/** A group this large is opened only when it is asked for. */
const OPEN_UP_TO = 8;
const OPEN_AT_FIRST = 5;

/** All that is known of a node. */
export default function NodePanel({ id }: { id: string }) {
  return id.startsWith('a') ? <ArticlePanel id={id} /> : <EntityPanel id={id} />;
}

function EntityPanel({ id }: { id: string }) {
  const t = useMessages();
  const entity = useEntity(id);
  return (
    <Loaded resource={entity} missing={t.unknownNode}>
      {(detail) => <Details detail={detail} />}
    </Loaded>
  );
}

function Details({ detail }: { detail: EntityDetail }) {
  const t = useMessages();
  const { node, aliases, neighbours, possiblySame } = detail;
  const groups = relationsOf(neighbours);
  let left = OPEN_AT_FIRST;
  return (
    <>
      <NodeHeading node={node} />
      {node.type === 'Person' && <Titles id={node.id} neighbours={neighbours} />}
      <NodeActions node={node} />
      {aliases.length > 0 && (
        <p className="aliases">
          {t.aliases} <span lang="zh">{aliases.join('、')}</span>
        </p>
      )}
      <NodeProperties node={node} />
      <section>
        <h4>{t.relations}</h4>
        {groups.length === 0 && <p className="empty">{t.noRelationsOf}</p>}
        {groups.map((group) => (
          <RelationGroup
            key={`${group.relation} ${group.direction}`}
            node={node}
            group={group}
            openAtFirst={group.count <= OPEN_UP_TO && left-- > 0}
          />
        ))}
      </section>
      {possiblySame.length > 0 && (
        <section>
          <h4>{t.possiblySame}</h4>
          <p className="fine-print">{t.possiblySameHow}</p>
          <ul className="rows">
            {possiblySame.map((other) => (
              <li key={other.id}>
                <EntityLink node={other} />
                <small>{t.relationCount(Number(other.properties.degree ?? 0))}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <MentionList detail={detail} />
    </>
  );
}

export function NodeHeading({ node }: { node: GraphNode }) {
  const language = usePreferences((state) => state.language);
  useTitle(nodeName(node));
  return (
    <div className="node-heading">
      <NodeMark type={node.type} size={36} />
      <div>
        <h3 lang="zh">{nodeName(node)}</h3>
        <p>{nodeTypeName(node.type, language)}</p>
      </div>
    </div>
  );
}
