/** Milliseconds that a client waits for a response. */
const PATIENCE = 15_000;

/** The response. Status 0 means there was none, because the connection broke or took too long. */
export interface Reply {
  status: number;
  body: unknown;
}

/** Sends one request with a JSON body and parses the JSON response. Never throws. */
export async function request(
  method: 'GET' | 'POST',
  address: string,
  { token, body }: { token?: string; body?: unknown } = {},
): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  } catch {
    return { status: 0, body: null };
  }
}
