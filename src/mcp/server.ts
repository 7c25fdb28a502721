import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { Desk } from './desk';
import { fillPrompt, prompts } from './prompts';
import { readResource, resources } from './resources';
import { cut, refusal } from './tool';
import { tools } from './tools';

const { version } = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  version: string;
};

const INSTRUCTIONS =
  'Official figures about jobs in the United States: pay, growth, schooling, skills, people, moves between jobs. Each answer names its sources and their dates: pass them on with the figures. A missing value says why ("missing"); it is not zero. Use "ask" for a question in words, the other tools for exact queries.';

/** The protocol's error code for an unknown resource. */
const RESOURCE_NOT_FOUND = -32002;

/**
 * The SDK requires a validator, and by default creates an expensive one for each server. The bot never asks clients for anything that needs
 * validation.
 */
const validator = new AjvJsonSchemaValidator();

/**
 * Creates a Model Context Protocol server with the bot's tools, resources and prompts, for one client. The caller has to connect it to a
 * transport.
 */
export function createMcpServer(desk: Desk): Server {
  const server = new Server(
    { name: 'career-questions-bot', title: 'Career questions', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: INSTRUCTIONS,
      jsonSchemaValidator: validator,
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(({ listing }) => listing) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => callTool(params.name, params.arguments, desk));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [...resources] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [] }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    const resource = desk.compute(() => readResource(uri, desk));
    if (resource === null) throw new McpError(RESOURCE_NOT_FOUND, `There is no resource ${cut(uri)}.`);
    return { contents: [resource] };
  });
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [...prompts] }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const filled = fillPrompt(params.name, params.arguments ?? {});
    if ('problem' in filled) throw new McpError(ErrorCode.InvalidParams, filled.problem);
    return { messages: [{ role: 'user', content: { type: 'text', text: filled.text } }] };
  });
  return server;
}

/** Runs a tool. If it throws, clients only learn that it failed. */
async function callTool(name: string, given: Record<string, unknown> | undefined, desk: Desk) {
  const called = tools.find(({ listing }) => listing.name === name);
  if (!called) {
    const allowed = tools.map(({ listing }) => listing.name).join(', ');
    throw new McpError(ErrorCode.InvalidParams, `There is no tool "${cut(name)}"; allowed: ${allowed}.`);
  }
  try {
    return await desk.run(() => desk.compute(() => called.call(given, desk)));
  } catch (error) {
    desk.report(error);
    return refusal(['The bot failed to answer this call. Try again, or ask something else.']);
  }
}
