import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { AnswerOutput } from '../../src/mcp/answer-output';

/** The token that tests show. */
export const TOKEN = 'a-token-of-assistants-for-the-tests';

/** Milliseconds in which a server has to be there, on a busy machine. */
const LONGEST_START = 120_000;

/** What a tool said: for programs, and in words. */
export interface ToolReply {
  isError: boolean;
  words: string;
  /** Empty for a call that was refused. */
  structured: AnswerOutput & Record<string, unknown>;
}

/** The SDK's own client, which checks every result against the schema of its tool. */
export class Assistant {
  readonly client = new Client({ name: 'test', version: '1.0.0' });

  static async connect(transport: Transport): Promise<Assistant> {
    const assistant = new Assistant();
    await assistant.client.connect(transport, { timeout: LONGEST_START });
    await assistant.client.listTools();
    return assistant;
  }

  async call(name: string, given: Record<string, unknown> = {}): Promise<ToolReply> {
    const { content, structuredContent, isError } = await this.client.callTool({ name, arguments: given });
    const words = (content as { text: string }[]).map(({ text }) => text).join('\n');
    return { isError: isError === true, words, structured: (structuredContent ?? {}) as ToolReply['structured'] };
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
