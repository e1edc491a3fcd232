package org.councilnotes.index;

import org.apache.lucene.search.Query;

/**
 * What is looked at in the best few, once they are found.
 *
 * @param inText matches what has a wanted word in its own text
 * @param more adds to scores
 */
record Refining(Query inText, Query more) {}
