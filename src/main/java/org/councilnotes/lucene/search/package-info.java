/**
 * Answering a search request from one view. {@link LucenePassageSearch} executes a request. {@link
 * MatchCollector} visits all matches, {@link FilterMatcher} applies the filters, {@link
 * LuceneFacetCounting} counts facets, and a {@link HitCollector} keeps the hits: {@link
 * ExhaustiveCollector} where little matches, {@link SkippingCollector} where much does; {@link
 * BestPassageCollector} finds the best with dynamic pruning. {@link PassageRescorer} scores the
 * best again; {@link LuceneHitList} groups and pages; {@link LuceneHitReader} reads and highlights.
 * It may not write, and it makes no plans of its own.
 */
@NullMarked
package org.councilnotes.lucene.search;

import org.jspecify.annotations.NullMarked;
