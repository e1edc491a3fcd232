/**
 * Facets as pages show them. {@link FacetView} is one facet beside the results, {@link FacetTree}
 * its values with their children, {@link YearHistogram} the years as bars. {@link FacetPage} lists
 * every value of a facet, as a {@link FacetValueList}. Labels come from {@code label}; counts come
 * with the result of a search.
 */
@NullMarked
package org.councilnotes.web.facet;

import org.jspecify.annotations.NullMarked;
