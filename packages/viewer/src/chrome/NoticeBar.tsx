import { useEffect } from 'react';
import { Icon } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';
import { FIRST_OVERVIEW } from '../workspace/actions.js';
import { useView, useWorkspace } from '../workspace/workspace.js';

const SHOWN_FOR = 8000;

/** The last thing that was done, with a way to take it back; and that there is something new to load. */
export function NoticeBar() {
  const t = useMessages();
  const { view, actions } = useWorkspace();
  const notice = useView((state) => state.notice);
  const changed = useView((state) => state.changed);
  const shown = useView(({ overview }) => (overview.state === 'ready' ? overview.limit : 0));
  const hide = () => view.setState({ notice: undefined });

  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => {
      if (view.getState().notice === notice) view.setState({ notice: undefined });
    }, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, view]);

  return (
    <div className="notices" role="status">
      {changed && (
        <div className="notice">
          <span>{t.changed}</span>
          <button type="button" onClick={() => void actions.refresh(Math.max(FIRST_OVERVIEW, shown))}>
            {t.loadChanges}
          </button>
          <button
            type="button"
            className="ghost"
            aria-label={t.close}
            onClick={() => view.setState({ changed: false })}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
      {notice && (
        <div className="notice">
          <span>{notice.text}</span>
          {notice.undoable && (
            <button type="button" onClick={() => actions.undo()}>
              {t.undo}
            </button>
          )}
          <button type="button" className="ghost" aria-label={t.close} onClick={hide}>
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
