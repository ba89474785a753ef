/** Storage, permissions and scripting of a browser in memory, for services that remember or register. */
function area() {
  const kept: Record<string, unknown> = {};
  return {
    kept,
    get: (key: string | null) =>
      Promise.resolve(structuredClone(key === null ? kept : { [key]: kept[key] })) as Promise<
        Record<string, unknown>
      >,
    set: (values: Record<string, unknown>) =>
      Promise.resolve(void Object.assign(kept, structuredClone(values))),
    remove: (keys: string | string[]) =>
      Promise.resolve(
        void [keys].flat().forEach((key) => {
          delete kept[key];
        }),
      ),
  };
}

interface Script {
  id: string;
  matches: string[];
}

export function fakeAreas() {
  const [local, session] = [area(), area()];
  const granted = new Set<string>();
  const state = {
    managed: {} as Record<string, unknown>,
    granted,
    scripts: [] as Script[],
    storage: { local, session, managed: { get: () => Promise.resolve(state.managed) } },
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((origin) => granted.has(origin))),
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(state.scripts),
      unregisterContentScripts: async () => {
        state.scripts = [];
      },
      registerContentScripts: async (scripts: Script[]) => {
        state.scripts = scripts;
      },
    },
    /** As a restart of the browser: session storage is empty. */
    restart(): void {
      for (const key of Object.keys(session.kept)) delete session.kept[key];
    },
    clear(): void {
      for (const kept of [local.kept, session.kept]) for (const key of Object.keys(kept)) delete kept[key];
      granted.clear();
      state.scripts = [];
      state.managed = {};
    },
  };
  return state;
}
