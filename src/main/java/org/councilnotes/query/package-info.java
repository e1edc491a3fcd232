/**
 * What one can ask of an archive: the query language with its {@link QueryParser}, the parsed query
 * ({@link ParsedQuery}, {@link QueryExpression}), {@link Filters} over each {@link Facet}, and the
 * {@link SearchRequest} that joins them. It also holds what a reader has typed so far: {@link
 * PartialQuery} and {@link PartialField}. All types are immutable values, apart from the parser's
 * own classes. A text that cannot be parsed is searched literally, and the reason is kept in {@link
 * ParsedQuery}. The package may use {@code note} and the JDK. It knows neither a store nor an
 * answer.
 */
@NullMarked
package org.councilnotes.query;

import org.jspecify.annotations.NullMarked;
