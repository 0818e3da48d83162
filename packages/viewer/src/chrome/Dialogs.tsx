import ExportDialog from '../exports/ExportDialog.js';
import type { Dialog } from '../workspace/view-state.js';
import { useWorkspace } from '../workspace/workspace.js';
import { ExpandDialog } from './ExpandDialog.js';
import { KeysDialog } from './KeysDialog.js';
import { TokenDialog } from './TokenDialog.js';

/** The dialog that is open. */
export default function Dialogs({ dialog }: { dialog: Dialog }) {
  const { view } = useWorkspace();
  const close = () => {
    if (view.getState().dialog === dialog) view.setState({ dialog: undefined });
  };
  switch (dialog.kind) {
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'token':
      return <TokenDialog onClose={close} />;
    case 'expand':
      return <ExpandDialog id={dialog.id} onClose={close} />;
  }
}
