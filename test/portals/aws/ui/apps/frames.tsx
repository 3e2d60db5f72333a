import { IdentityCenterNavigation as Navigation2020 } from '../../2020/identity-center-navigation.tsx';
import { OldFrame } from '../../2020/kit/layout.tsx';
import { ConsoleFrame, type ConsoleFrameProps } from '../../2026/frame/console-frame.tsx';
import { IdentityCenterNavigation as Navigation2026 } from '../../2026/identity-center-navigation.tsx';
import { inEdition, structureOf } from '../page-edition.ts';

/** The left menu, which has an edition of its own. */
export const Navigation = inEdition('identity-center-navigation', { '2020': Navigation2020, '2026': Navigation2026 });

/** What surrounds `page`, in the page's edition. */
export function Frame({ page, ...props }: ConsoleFrameProps & { readonly page: string }) {
  return structureOf(page) === '2020' ? <OldFrame {...props} /> : <ConsoleFrame {...props} />;
}
