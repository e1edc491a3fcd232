/**
 * Answering a search request from one view. {@link OpenSearchPassageSearch} executes a request;
 * {@link FilterConditions} has the filters, {@link OpenSearchFacetCounting} the facets, {@link
 * OpenSearchHitList} rescoring, grouping and paging, {@link OpenSearchHitReader} reading and
 * highlighting. It may not write, and it makes no plans of its own. Types have the names of their
 * counterparts in {@code lucene.search}.
 */
@NullMarked
package org.councilnotes.opensearch.search;

import org.jspecify.annotations.NullMarked;
