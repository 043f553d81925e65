import { useState, type ReactNode } from 'react';

interface MoreProps {
  readonly summary: string;
  readonly className?: string;
  readonly children: () => ReactNode;
}

/** What is asked for and drawn only when somebody opens it. */
export function More({ summary, className, children }: MoreProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
