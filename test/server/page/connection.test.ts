/** The page's script as it is served: plain JavaScript. */
const { persist } = jest.requireActual<{
  persist<T>(attempt: () => Promise<T>, worthAnother: (error: unknown) => boolean, failed: () => void): Promise<T>;
}>('../../../src/server/page/connection.js');

describe('the page, while the server is away', () => {
  /** Stands in for the browser's window; counts who listens to it. */
  const listeners = new Set<unknown>();
  let online: () => void;
  beforeAll(() => {
    const page = new EventTarget();
    Object.assign(globalThis, {
      addEventListener(type: string, listener: () => void, options: { signal?: AbortSignal }) {
        listeners.add(listener);
        options.signal?.addEventListener('abort', () => listeners.delete(listener));
        page.addEventListener(type, listener, options);
      },
    });
    online = () => page.dispatchEvent(new Event('online'));
    jest.useFakeTimers();
  });
  afterAll(() => jest.useRealTimers());

  it('goes on trying without leaving anything behind, and at once when the network is back', async () => {
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      if (attempts <= 20) throw new Error('away');
      return 'there';
    };
    const persisting = persist(
      attempt,
      () => true,
      () => undefined,
    );
    await jest.advanceTimersByTimeAsync(60_000);
    expect(attempts).toBeGreaterThan(10);
    expect(listeners.size).toBe(1);

    attempts = 20;
    online();
    expect(await persisting).toBe('there');
    expect(listeners.size).toBe(0);
  });
});
