import type { Response } from 'restify';

/**
 * Holds back what botbuilder answers with, so that something else can be answered instead: its adapter knows no way to refuse an
 * activity once it has checked who sends it.
 */
export class HeldResponse {
  readonly #response: Response;
  #status = 200;
  #body: unknown;
  #replaced = false;

  constructor(response: Response) {
    this.#response = response;
  }

  get socket(): Response['socket'] {
    return this.#response.socket;
  }

  header(name: string, value: unknown): void {
    this.#response.header(name, value);
  }

  status(code: number): void {
    this.#status = code;
  }

  send(body: unknown): void {
    this.#body = body;
  }

  /** Nothing leaves before `release`. */
  end(): void {}

  /** The true response, for an answer that takes the place of botbuilder's. */
  instead(): Pick<Response, 'header' | 'send'> {
    const response = this.#response;
    return {
      header: response.header.bind(response),
      send: (...answer: unknown[]) => {
        this.#replaced = true;
        return Reflect.apply(response.send, response, answer);
      },
    };
  }

  /** Lets botbuilder's answer go, unless another has taken its place. */
  release(): void {
    if (this.#replaced) return;
    if (this.#body === undefined) {
      this.#response.status(this.#status);
      this.#response.end();
    } else this.#response.send(this.#status, this.#body);
  }
}
