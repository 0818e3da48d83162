import type { Problem } from '../api/problem.js';
import { useMessages } from '../preferences/preferences.js';

/** What went wrong, in words: ours where we know the code, with the server's own as the detail. */
export function ProblemText({ problem }: { problem: Problem }) {
  const t = useMessages();
  const known = t.problems[problem.code] ?? t.problems[`http-${problem.status}`];
  return (
    <span className="problem-text">
      {known ?? t.problemUnknown}
      {problem.detail && problem.code !== 'network' && <small> {problem.detail}</small>}
    </span>
  );
}
