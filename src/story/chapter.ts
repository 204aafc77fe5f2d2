/** What a chapter declares. src/chapters/<id>/index.ts holds the declaration, which is the only list of the chapter's parts. */
import type { Component } from 'svelte';
import type { ChartProps } from '../stage/chart';
import type { GuessDeclaration } from './guess';
import type { SettingDeclaration, Settings } from './settings';
import type { Amounts, BeatScene } from './types';

/** Pigments of a chapter's kicker, besides the default one. */
export type Tone = 'anil' | 'ochre' | 'jade';

/** Properties of a control under a beat's words. */
export interface ControlProps {
	readonly words: Readonly<Record<string, string>>;
	readonly settings: Settings;
}

export interface BeatDeclaration<ChartId extends string = string> {
	readonly scene: BeatScene & { readonly charts: Amounts<ChartId> };
	/** Ids of the figures that the picture shows, as marks or in type. */
	readonly draws?: readonly string[];
	/** What a class may guess before this beat answers it. */
	readonly guess?: GuessDeclaration;
	/** Stands under the beat's words. */
	readonly control?: Component<ControlProps>;
	/** Whether a still of this beat needs the fine outlines although its camera is far away. */
	readonly fineOutlines?: true;
}

export interface ChapterDeclaration<ChartId extends string = string> {
	readonly tone?: Tone;
	/** Number of the beat whose picture stands for the chapter where it is shared, from 1. Defaults to 1. */
	readonly cover?: number;
	/** Number of the beat whose picture is printed with the chapter, from 1. Defaults to the last. */
	readonly printed?: number;
	readonly beats: readonly BeatDeclaration<ChartId>[];
	/** Whether a class may pass the chapter by: nothing after it depends on it. */
	readonly optional?: true;
	/** The chapter's drawings by the names in its scenes; null for a name that another drawing of the chapter draws. */
	readonly charts?: Readonly<Record<ChartId, Component<ChartProps> | null>>;
	/** Values of the drawings that a reader can set, by name. */
	readonly settings?: Readonly<Record<string, SettingDeclaration>>;
	/** Ids of figures whose numbers the drawings need without showing them. */
	readonly reads?: readonly string[];
	/** Ids of figures of which a drawing also says the method, who counted and the period. */
	readonly details?: readonly string[];
	/** Whether a drawing shows the dated facts of data/timeline.yaml. */
	readonly timeline?: true;
}

/** Checks a declaration's form: every chart that a scene names must be one of `charts`. */
export const defineChapter = <const ChartId extends string = never>(
	chapter: ChapterDeclaration<ChartId>
): ChapterDeclaration => chapter;
