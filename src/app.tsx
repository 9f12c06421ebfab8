import type { PropsWithChildren } from 'react';
import { useWayHome } from './platform/navigation';
import { keepFrontEnd } from './platform/offline';
// Hears a browser's back before the router does.
import './platform/step-history';
import { usePrivacy } from './stores/privacy';
import { useSettings } from './stores/settings';
// Whoever opens on whatever page calls the server in their own name from the first call.
import './stores/session';
import { KitContext, PrivacyContext } from './ui';
import './app.css';

keepFrontEnd();

export default function App({ children }: PropsWithChildren) {
  useWayHome();
  const { shown, elder } = useSettings();
  const asked = usePrivacy((privacy) => privacy.asked);
  return (
    <KitContext.Provider value={{ ...shown, elder }}>
      <PrivacyContext.Provider value={asked}>{children}</PrivacyContext.Provider>
    </KitContext.Provider>
  );
}
