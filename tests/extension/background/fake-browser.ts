/** The parts of the browser API the background services touch, in memory. */
export const fakeBrowser = {
  managed: null as Record<string, unknown> | null,
  local: {} as Record<string, unknown>,
  runtime: {
    id: 'own-id',
    getURL: (path: string) => `chrome-extension://own-id/${path}`,
  },
  storage: {
    managed: {
      get: () =>
        fakeBrowser.managed ? Promise.resolve(fakeBrowser.managed) : Promise.reject(new Error('no policy')),
    },
    local: {
      get: (key: string) => Promise.resolve({ [key]: fakeBrowser.local[key] }),
      set: (values: Record<string, unknown>) =>
        Promise.resolve(void Object.assign(fakeBrowser.local, values)),
      remove: (key: string) => Promise.resolve(void delete fakeBrowser.local[key]),
    },
  },
};
