/** The bar below every page. */
export function ConsoleFooter() {
  return (
    <footer id="awsc-nav-footer" className="awsc-footer">
      <div id="awsc-nav-footer-content">CloudShell</div>
      <button type="button">Feedback</button>
      <button type="button" data-testid="awsc-footer-language-selector-button">
        English
      </button>
      <span className="awsc-footer-end">Simulated console: no real account is behind it</span>
    </footer>
  );
}
