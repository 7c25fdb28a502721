import type { Tool } from './tool';
import { ask } from './tools/ask';
import { compare } from './tools/compare';
import { facts } from './tools/facts';
import { move } from './tools/move';
import { occupation } from './tools/occupation';
import { rank } from './tools/rank';

/** All tools. */
export const tools: readonly Tool[] = [ask, occupation, facts, compare, rank, move];
