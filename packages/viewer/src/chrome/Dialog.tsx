import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from '../look/Icon.js';
import { useMessages } from '../preferences/preferences.js';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The platform's modal dialog: it takes the focus, keeps it, gives it back, and closes with Escape or beside it. */
export function Dialog({ title, onClose, children }: Props) {
  const t = useMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="ghost" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
