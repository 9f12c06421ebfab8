import type { PropsWithChildren } from 'react';
import { useWayHome } from './platform/navigation';
import { useElder, useLocale, useWords } from './stores/settings';
// Whoever opens on whatever page calls the server in their own name from the first call.
import './stores/session';
import { KitContext } from './ui';
import './app.css';

export default function App({ children }: PropsWithChildren) {
  useWayHome();
  const [locale, words, elder] = [useLocale(), useWords(), useElder()];
  return <KitContext.Provider value={{ locale, words, elder }}>{children}</KitContext.Provider>;
}
