import type { ReactNode } from 'react';
import { ConsoleFooter as Footer2020, TopNavigation as TopNavigation2020 } from '../../2020/top-navigation.tsx';
import { ConsoleFooter as Footer2026 } from '../../2026/frame/console-footer.tsx';
import { TopNavigation as TopNavigation2026 } from '../../2026/top-navigation.tsx';
import { FlashProvider } from '../flashes.tsx';
import { inEdition } from '../page-edition.ts';

const TopNavigation = inEdition('top-navigation', { '2020': TopNavigation2020, '2026': TopNavigation2026 });
const Footer = inEdition('top-navigation', { '2020': Footer2020, '2026': Footer2026 });

/** The bars above and below every page of a console application. */
export function ConsoleShell({ children }: { children: ReactNode }) {
  return (
    <FlashProvider>
      <TopNavigation />
      {children}
      <Footer />
    </FlashProvider>
  );
}
