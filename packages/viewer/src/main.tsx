import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { CanvasGraph } from './graph/canvas-graph.js';
import { inspectionOf } from './inspection.js';
import { Actions } from './workspace/actions.js';
import { begin } from './workspace/begin.js';
import { followRoute } from './workspace/follow-route.js';
import { loadAhead } from './workspace/load-ahead.js';
import { createViewStore } from './workspace/view-state.js';
import { watchStore } from './workspace/watch-store.js';
import { WorkspaceContext, type Workspace } from './workspace/workspace.js';
import './styles/page.css';

function createWorkspace(): Workspace {
  const canvas = new CanvasGraph();
  const view = createViewStore();
  const drawing: Workspace['drawing'] = { current: undefined };
  return { canvas, view, drawing, actions: new Actions(canvas, view, drawing) };
}

const workspace = createWorkspace();
window.guanxi = inspectionOf(workspace);
const opened = workspace.actions.openFirst();
followRoute(workspace, opened);
begin(workspace, opened);
watchStore(workspace, opened);
loadAhead(workspace);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WorkspaceContext value={workspace}>
      <App />
    </WorkspaceContext>
  </StrictMode>,
);
