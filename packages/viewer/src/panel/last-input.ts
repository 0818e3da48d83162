let keyboard = false;

/** Notes whether the reader last used the keyboard or a pointer. Returns the way to stop. */
export function watchInput(): () => void {
  const key = () => (keyboard = true);
  const pointer = () => (keyboard = false);
  document.addEventListener('keydown', key, true);
  document.addEventListener('pointerdown', pointer, true);
  return () => {
    document.removeEventListener('keydown', key, true);
    document.removeEventListener('pointerdown', pointer, true);
  };
}

export function usesKeyboard(): boolean {
  return keyboard;
}
