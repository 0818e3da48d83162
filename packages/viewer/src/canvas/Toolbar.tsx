import { Icon, type IconName } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';
import { useCanvas, useView, useWorkspace } from '../workspace/workspace.js';

/** What is done to the drawing as a whole. */
export function Toolbar() {
  const t = useMessages();
  const canvas = useCanvas();
  const { actions, view, drawing } = useWorkspace();
  const edgeNames = useView((state) => state.edgeNames);
  const layingOut = useView((state) => state.layingOut);
  const empty = canvas.graph.order === 0;
  const button = (
    icon: IconName,
    label: string,
    act: () => void,
    more: { pressed?: boolean; disabled?: boolean } = {},
  ) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={more.pressed}
      disabled={more.disabled}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="toolbar" role="group" aria-label={t.graph}>
      {button('plus', t.zoomIn, () => void drawing.current?.zoom(1.6), { disabled: empty })}
      {button('minus', t.zoomOut, () => void drawing.current?.zoom(1 / 1.6), { disabled: empty })}
      {button('fit', t.fit, () => void drawing.current?.fit(), { disabled: empty })}
      {button(layingOut ? 'stop' : 'layout', layingOut ? t.stopLayout : t.relayout, () => void actions.relayout(), {
        disabled: empty,
      })}
      {button('names', t.edgeNames, () => view.setState({ edgeNames: !edgeNames }), { pressed: edgeNames })}
      {button('undo', t.undo, () => actions.undo(), { disabled: !canvas.canUndo })}
      {button('redo', t.redo, () => actions.redo(), { disabled: !canvas.canRedo })}
    </div>
  );
}
