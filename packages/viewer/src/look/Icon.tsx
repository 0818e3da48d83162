const PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Zm5-1.5L21 21',
  close: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  layout:
    'M12 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm14 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM11 7l-5 9m7-9 5 9M7 18h10',
  stop: 'M6.5 6.5h11v11h-11Z',
  names: 'M4 18 18 6M14.5 13h6m-6 3.5h6m-6 3.5h4',
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'm15 7 5 5-5 5m5-5H10a6 6 0 0 0-6 6',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  graph:
    'M6 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm12 3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-8 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.4 6.7l7.2 1.7M7 8.3l2.2 7.3m7.2-4.3-5.2 4.9',
  code: 'm8 7-5 5 5 5m8-10 5 5-5 5M13.5 5l-3 14',
  export: 'M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M4 19.5h16',
  keys: 'M9.2 9a2.9 2.9 0 1 1 4.1 2.6c-.9.4-1.3 1-1.3 2v.4m0 3.2v.1',
  light:
    'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  dark: 'M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2Z',
  system: 'M3.5 5h17v11h-17Zm5 15h7M12 16v4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'm14.5 5-7 7 7 7',
  expand: 'M12 12h.01M12 8V3.5m0 17V16m4-4h4.5m-17 0H8m7-3 3-3M6 18l3-3m6 0 3 3M6 6l3 3',
  centre: 'M12 3v4m0 10v4M3 12h4m10 0h4m-9 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  pin: 'M9 3.5h6l-.8 6 3.3 3.2v1.8h-11v-1.8l3.3-3.2ZM12 14.5V21',
  remove: 'M5 7h14M10 7V4.5h4V7m-7.5 0 1 12.5h9L17.5 7',
  link: 'M10 14a4.2 4.2 0 0 0 6 0l3.2-3.2a4.2 4.2 0 0 0-6-6l-1.4 1.4M14 10a4.2 4.2 0 0 0-6 0l-3.2 3.2a4.2 4.2 0 0 0 6 6l1.4-1.4',
  path: 'M5.5 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm13-11a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-11 9h5.5a3.2 3.2 0 0 0 0-6.4h-2a3.2 3.2 0 0 1 0-6.4h5.5',
  swap: 'M7 4v15m0 0-3.5-3.5M7 19l3.5-3.5M17 20V5m0 0-3.5 3.5M17 5l3.5 3.5',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.5v13.5C7 18 10 18.500 12 20c2-1.500 5-2 8.500-2V4.500C17 4.500 14 5 12 6.500Zm0 0V20',
  play: 'M7.5 5v14l11-7Z',
  legend: 'M4.500 6.500h.01M4.500 12h.01M4.500 17.500h.01M9 6.500h11M9 12h11M9 17.500h11',
  down: 'm6 9.500 6 6 6-6',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign beside or in place of words; the words are the control's own. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
