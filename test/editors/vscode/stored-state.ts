/** What VS Code has written down of its windows, in the databases of the browser. */

/** All of it as one text. Runs in the page, and so has nothing but what stands within it. */
export async function storedState(): Promise<string> {
  const done = <T>(request: Asked<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('vscode-web-state-db-') ? [name] : []));
  const texts = names.map(async (name) => {
    const database = await done(indexedDB.open(name));
    const values = await done(database.transaction('ItemTable').objectStore('ItemTable').getAll());
    database.close();
    return values.join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

/** What is used of the browser's databases: the types of a whole browser would hide mistakes in tests that run in Node. */
declare const indexedDB: {
  databases(): Promise<readonly { readonly name?: string }[]>;
  open(name: string): Asked<Database>;
};

interface Database {
  transaction(store: string): { objectStore(name: string): { getAll(): Asked<readonly unknown[]> } };
  close(): void;
}

interface Asked<T> {
  readonly result: T;
  readonly error: unknown;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}
