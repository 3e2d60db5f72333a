/** A raised hand, drawn: not every system has one among its letters. */
export function HandSign() {
  return (
    <svg class="hand-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 9V4.2a1 1 0 0 1 2 0V7V2.6a1 1 0 0 1 2 0V7V3.4a1 1 0 0 1 2 0V8V5.6a1 1 0 0 1 2 0v5.2c0 2.6-1.6 4.2-4.2 4.2c-2 0-3-.8-3.9-2.2L2.6 9.7c-.5-.9.7-1.8 1.4-1z" />
    </svg>
  );
}
