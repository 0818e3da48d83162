import type { Problem } from '../api/problem.js';
import { useMessages } from '../preferences/preferences.js';

/** What went wrong, in words: ours where we know the code, with the server's own as the detail. */
export function ProblemText({ problem }: { problem: Problem }) {
  const t = useMessages();
  const known = t.problems[problem.code] ?? t.problems[`http-${problem.status}`];
  // Where an engine points at the place in the query with lines of its own, the page has the query itself to point at.
  const detail = problem.code === 'network' ? '' : problem.detail.replace(/\n\s*-->[^]*$/, '');
  return (
    <span className="problem-text">
      {known ?? t.problemUnknown}
      {detail !== '' && <small> {detail}</small>}
    </span>
  );
}
