/**
 * Tables of programmes, countries and editions: {@link CoverageRequest} says which, {@link
 * CoverageCounter} counts their cells, {@link Coverage} is the table. The package may use {@code
 * note}, {@code query} and {@code store}.
 */
@NullMarked
package org.councilnotes.coverage;

import org.jspecify.annotations.NullMarked;
