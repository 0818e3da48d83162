import { nodeName } from '../i18n/node-name.js';
import { useEntity } from '../api/lookups.js';
import { relationName } from '../i18n/terms.js';
import { useMessages, usePreferences } from '../preferences/preferences.js';
import { EXPAND_LIMIT, relationsOf, totalOf } from '../workspace/actions.js';
import { useWorkspace } from '../workspace/workspace.js';
import { Dialog } from './Dialog.js';
import { Loaded } from './Loaded.js';

/** Asks which relation of a hub comes first: all of it at once would bury the canvas. */
export function ExpandDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const { actions } = useWorkspace();
  const entity = useEntity(id);
  return (
    <Dialog title={t.expandTitle(entity.state === 'ready' ? nodeName(entity.value.node) : '…')} onClose={onClose}>
      <Loaded resource={entity}>
        {({ neighbours }) => {
          const counts = relationsOf(neighbours);
          const total = totalOf(counts);
          return (
            <div className="expand">
              <p>{t.expandHow(total, EXPAND_LIMIT)}</p>
              <ul>
                {counts.map((group) => (
                  <li key={`${group.relation} ${group.direction}`}>
                    <button
                      type="button"
                      onClick={() => {
                        onClose();
                        void actions.expand(id, group);
                      }}
                    >
                      <span>
                        {group.direction === 'out'
                          ? t.relationsTo(relationName(group.relation, language))
                          : t.relationsFrom(relationName(group.relation, language))}
                      </span>
                      <small>{group.count}</small>
                    </button>
                  </li>
                ))}
              </ul>
              <button
                type="button"
                className="primary"
                onClick={() => {
                  onClose();
                  void actions.expandBest(id);
                }}
              >
                {t.expandAll(EXPAND_LIMIT, total)}
              </button>
            </div>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
