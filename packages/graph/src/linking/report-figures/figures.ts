import { articleId } from '../../ids.js';
import type { Extraction } from '../../model.js';
import { groupReports } from '../reports.js';
import { ALTERATIONS } from './alterations.js';

/** How well prints of one report are told from different reports on one event. */
export interface ReportFigures {
  /** Different reports, and how many of them stand for themselves alone among the different ones. */
  reports: number;
  apart: number;
  /** Of each way of altering: altered reports, and how many were put with their original and with no other report. */
  known: Record<string, { altered: number; known: number }>;
  /** Pairs of articles that print one report: found rightly, found wrongly, missed. */
  pairs: { right: number; wrong: number; missed: number };
}

/**
 * Groups different reports together with altered prints of some of them and counts.
 *
 * @param events the reports on each event; the first of each is what papers alter
 */
export function measureReports(events: readonly (readonly string[])[]): ReportFigures {
  const articles: { extraction: Extraction; report: number; way?: string }[] = [];
  const originals: number[] = [];
  let report = 0;
  for (const reports of events) {
    originals.push(report);
    for (const text of reports) articles.push({ extraction: extractionOf(text), report: report++ });
  }
  for (const [way, alter] of Object.entries(ALTERATIONS)) {
    for (const [number, reports] of events.entries()) {
      articles.push({ extraction: extractionOf(alter(reports[0]!, number)), report: originals[number]!, way });
    }
  }
  const groups = groupReports(articles.map(({ extraction }) => extraction));
  const group = articles.map(({ extraction }) => groups.get(extraction.article.id)!);

  const figures: ReportFigures = { reports: report, apart: 0, known: {}, pairs: { right: 0, wrong: 0, missed: 0 } };
  for (const [index, { report, way }] of articles.entries()) {
    const others = articles.filter((_, other) => other !== index && group[other] === group[index]);
    const alone = others.every((other) => other.report === report);
    if (way === undefined) {
      if (alone) figures.apart++;
    } else {
      const count = (figures.known[way] ??= { altered: 0, known: 0 });
      count.altered++;
      if (alone && others.some((other) => other.way === undefined)) count.known++;
    }
    for (let other = 0; other < index; other++) {
      const same = articles[other]!.report === report;
      const found = group[other] === group[index];
      if (same && found) figures.pairs.right++;
      else if (found) figures.pairs.wrong++;
      else if (same) figures.pairs.missed++;
    }
  }
  return figures;
}

function extractionOf(text: string): Extraction {
  return {
    article: {
      id: articleId(text),
      title: text.slice(0, text.indexOf('\n')),
      text,
      authors: [],
      origin: { file: `${articleId(text)}.txt`, format: 'txt', sha256: '', runs: [] },
    },
    entities: [],
    relations: [],
    version: '',
  };
}
