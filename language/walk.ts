/** Going through a tree of any kind of node, without knowing the kinds. */
import type { AnyNode } from './check/descend.ts';
