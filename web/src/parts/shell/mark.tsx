/** The sign of the product: a receipt with the hands of a clock. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" color="var(--tc-till)">
      <path
        d="M4 4a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v18l-2.67-2-2.66 2L12 20l-2.67 2-2.66-2L4 22z"
        fill="currentColor"
      />
      <path
        d="M12 6.200v5.300h3.900"
        fill="none"
        stroke="var(--tc-mark-hand)"
        strokeWidth="2.200"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
