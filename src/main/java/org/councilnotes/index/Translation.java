package org.councilnotes.index;

import org.apache.lucene.search.Query;

/**
 * A query of the archive as queries of Lucene, apart by what they are for. All match the same
 * passages, or the second and third fewer of them.
 *
 * @param matching which passages are found and counted; its scores mean nothing
 * @param ranking which are best at a first look, over all
 * @param refining adds to the scores of the best few
 */
record Translation(Query matching, Query ranking, Query refining) {}
