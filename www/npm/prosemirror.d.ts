import type { Command, EditorState, Plugin } from "prosemirror-state";
import type { Correction, Mark, PluginOptions } from "./plugin.js";

export type { Correction, Kind, Mark, PluginOptions } from "./plugin.js";

export function newsAnnotator(options: PluginOptions): Plugin;

export const nextMark: Command;
export const previousMark: Command;
export const nextQuote: Command;
export const nextDoubtful: Command;
export const confirmMark: Command;
export const removeMark: Command;
export function relabelMark(label: string): Command;
export const undoCorrection: Command;

/** F8 and Shift-F8 from mark to mark, Alt-F8 to the next quote, Mod-F8 to the next doubtful mark, Alt-Enter confirms, Alt-Delete removes. */
export const newsKeymap: Record<string, Command>;

export function marksIn(state: EditorState): Mark[];
export function correctionsIn(state: EditorState): Correction[];
