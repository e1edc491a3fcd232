package org.councilnotes.index;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;

/**
 * A query of the archive as queries of Lucene, apart by what they are for. All match the same
 * passages, or those after the first fewer of them.
 *
 * @param matching which passages are found and counted; its scores mean nothing
 * @param ranking which are best at a first look, over all
 * @param refining what is looked at in the best few; empty where they are in their order already
 */
record Translation(Query matching, Query ranking, Supplier<Optional<Refining>> refining) {}
