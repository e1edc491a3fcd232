/**
 * The first page: what the archive holds, and searches to begin with. {@link HomePage} computes a
 * {@link HomeView} once for each state of the archive and each language; {@link ExampleSearches}
 * picks searches that find something.
 */
@NullMarked
package org.councilnotes.web.home;

import org.jspecify.annotations.NullMarked;
