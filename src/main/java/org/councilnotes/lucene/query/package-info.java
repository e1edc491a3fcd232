/**
 * Match plans as Lucene queries. {@link LucenePlanTranslator} translates a plan; {@link
 * LuceneCorpusStatistics} looks terms up in an index, each once for a query; {@link
 * LuceneQueryContext} joins both for one request. What a query must match and how much it weighs is
 * decided in {@code plan}, not here.
 */
@NullMarked
package org.councilnotes.lucene.query;

import org.jspecify.annotations.NullMarked;
