import { useState, type FormEvent } from 'react';
import { keepToken, readToken } from '../api/token.js';
import { useMessages } from '../preferences/preferences.js';
import { useWorkspace } from '../workspace/workspace.js';
import { Dialog } from './Dialog.js';

/** Asks for the read token of a guarded server. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const { actions } = useWorkspace();
  const [token, setToken] = useState('');
  const wrong = readToken() !== undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepToken(token.trim());
    void actions.retryAll();
  };
  return (
    <Dialog title={t.tokenTitle} onClose={onClose}>
      <form className="token" onSubmit={send}>
        <p>{t.tokenHow}</p>
        {wrong && <p role="alert">{t.tokenWrong}</p>}
        <label>
          {t.token}
          <input
            type="password"
            value={token}
            autoComplete="current-password"
            onChange={(e) => setToken(e.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={token.trim() === ''}>
          {t.tokenSend}
        </button>
      </form>
    </Dialog>
  );
}
