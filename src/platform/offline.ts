/** In a browser the front end keeps itself (config/service-worker.js), so that it opens without a network; WeChat does that for a mini program. */
export function keepFrontEnd(): void {
  if (process.env.TARO_ENV !== 'h5' || process.env.NODE_ENV !== 'production') return;
  // Only https and a developer's own machine have it.
  if (!('serviceWorker' in navigator)) return;
  // Nothing that a page waits for is held up by it.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
  });
}
