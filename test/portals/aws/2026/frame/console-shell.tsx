import type { ReactNode } from 'react';
import { FlashProvider } from '../../ui/flashes.tsx';
import { TopNavigation } from '../top-navigation.tsx';

/** The bars above and below every page of a console application. */
export function ConsoleShell({ children }: { children: ReactNode }) {
  return (
    <FlashProvider>
      <TopNavigation />
      {children}
      <footer id="awsc-nav-footer" className="awsc-footer">
        <div id="awsc-nav-footer-content">CloudShell</div>
        <button type="button">Feedback</button>
        <button type="button" data-testid="awsc-footer-language-selector-button">
          English
        </button>
        <span className="awsc-footer-end">Simulated console: no real account is behind it</span>
      </footer>
    </FlashProvider>
  );
}
