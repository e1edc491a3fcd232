/**
 * The home page: what the archive holds, and example searches. {@link HomePage} computes a {@link
 * HomeView} once for each snapshot of the archive and each language; {@link ExampleSearches} picks
 * searches that find something.
 */
@NullMarked
package org.councilnotes.web.home;

import org.jspecify.annotations.NullMarked;
