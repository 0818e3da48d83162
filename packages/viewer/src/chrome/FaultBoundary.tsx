import { Component, type ReactNode } from 'react';
import { currentMessages } from '../preferences/preferences.js';

interface Props {
  /** What is shown: a fault of one thing is over when another is shown. */
  about?: string | undefined;
  children: ReactNode;
}

/** Keeps a fault in one part of the page from taking the rest away, and lets the reader try that part again. */
export class FaultBoundary extends Component<Props, { failed: boolean; notLoaded: boolean }> {
  override state = { failed: false, notLoaded: false };

  static getDerivedStateFromError(error: unknown) {
    // As browsers and the bundler say that a part of the page could not be fetched.
    return { failed: true, notLoaded: /dynamically imported|importing a module|preload CSS/i.test(String(error)) };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.about !== this.props.about) this.setState({ failed: false, notLoaded: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const t = currentMessages();
    return (
      <div className="fault">
        <div className="problem" role="alert">
          {t.problems[this.state.notLoaded ? 'network' : 'page']}
          {/* A part that is loaded when it is needed may have a new name since: only a reload finds it. */}
          <button type="button" onClick={() => location.reload()}>
            {t.retry}
          </button>
        </div>
      </div>
    );
  }
}
