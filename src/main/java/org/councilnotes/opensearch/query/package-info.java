/**
 * Requests in the query language (DSL) of OpenSearch. {@link QueryDsl} builds the JSON; {@link
 * OpenSearchPlanTranslator} translates match plans; {@link PreanalyzedText} hands over words that
 * were analysed here, so that both stores have the same terms; {@link RegexpSyntax} quotes regular
 * expressions. It sends nothing.
 */
@NullMarked
package org.councilnotes.opensearch.query;

import org.jspecify.annotations.NullMarked;
