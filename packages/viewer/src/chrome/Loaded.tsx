import type { ReactNode } from 'react';
import type { Resource } from '../api/resource.js';
import { useMessages } from '../preferences/preferences.js';
import { ProblemText } from './ProblemText.js';

interface Props<T> {
  resource: Resource<T>;
  /** What to say when there is no such thing. */
  missing?: string;
  children: (value: T) => ReactNode;
}

/** What the API gave; until then that it is loading, else what went wrong and a way to try again. */
export function Loaded<T>({ resource, missing, children }: Props<T>) {
  const t = useMessages();
  if (resource.state === 'ready') return children(resource.value);
  if (resource.state === 'loading') {
    return (
      <p className="loading" role="status">
        {t.loading}
      </p>
    );
  }
  if (resource.problem.status === 404 && missing !== undefined) return <p className="empty">{missing}</p>;
  return (
    <div className="problem" role="alert">
      <ProblemText problem={resource.problem} />
      <button type="button" onClick={resource.retry}>
        {t.retry}
      </button>
    </div>
  );
}
