/**
 * What values are called in the language of the reader, for pages, API and commands alike. {@link
 * FacetLabels} names facets and their values, {@link FacetValues} says which values there are and
 * reads a name back to its value, {@link TagNames} names tags, {@link FacetCompletionNames} gives
 * the names that the search box completes, {@link NameLookup} finds names in a query. {@link
 * ReasonTranslator} translates reasons. {@link PageLanguage} lists the languages, each with a
 * bundle of messages. May use {@code note}, {@code query}, vocabularies and Spring's {@code
 * MessageSource}; knows no page.
 */
@NullMarked
package org.councilnotes.label;

import org.jspecify.annotations.NullMarked;
