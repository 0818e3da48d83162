import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useMessages } from '../preferences/preferences.js';
import { useRoute } from '../route/route.js';

type Height = 'low' | 'half' | 'full';

const SHARE: Record<Height, number> = { low: 0.12, half: 0.45, full: 0.88 };

/**
 * On a phone the panel lies over the lower part of the canvas and is pulled up or down by its handle, or by pressing
 * it. On a wide window it is simply the column beside the canvas.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const t = useMessages();
  const { node, edge, from, to, article } = useRoute();
  const [pull, setPull] = useState<number>();
  const start = useRef<{ y: number; share: number; moved: boolean }>(undefined);

  const subject = edge ?? node ?? from ?? to;
  // A link to something shows it; a link to an article shows that first.
  const [height, setHeight] = useState<Height>(subject !== undefined && article === undefined ? 'half' : 'low');
  const [shownSubject, setShownSubject] = useState(subject);
  if (subject !== shownSubject) {
    setShownSubject(subject);
    if (subject === undefined) setHeight('low');
    else if (height === 'low') setHeight('half');
  }

  const [shownArticle, setShownArticle] = useState(article);
  if (article !== shownArticle) {
    setShownArticle(article);
    if (article !== undefined) setHeight('low'); // the article is read first
  }

  const share = pull ?? SHARE[height];
  useEffect(() => {
    document.documentElement.style.setProperty('--sheet', `${Math.round(share * 100)}dvh`);
  }, [share]);

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, share: SHARE[height], moved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!start.current) return;
    const up = (start.current.y - event.clientY) / window.innerHeight;
    if (Math.abs(up) > 0.015) start.current.moved = true;
    if (start.current.moved) setPull(Math.min(0.92, Math.max(0.08, start.current.share + up)));
  };
  const onPointerUp = () => {
    const moved = start.current?.moved ?? false;
    start.current = undefined;
    if (moved && pull !== undefined) setHeight(nearest(pull));
    else setHeight(height === 'low' ? 'half' : height === 'half' ? 'full' : 'low');
    setPull(undefined);
  };

  return (
    <div className={`sheet ${pull === undefined ? '' : 'pulled'}`}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={t.details}
        aria-expanded={height !== 'low'}
        aria-controls="details"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onPointerUp();
        }}
      />
      {children}
    </div>
  );
}

function nearest(share: number): Height {
  const heights = Object.keys(SHARE) as Height[];
  return heights.reduce((best, height) =>
    Math.abs(SHARE[height] - share) < Math.abs(SHARE[best] - share) ? height : best,
  );
}
