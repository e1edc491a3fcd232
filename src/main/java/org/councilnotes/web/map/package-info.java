/**
 * The map of countries and territories. {@link MapPage} shows it for a search, and the page of a
 * programme for who takes part. {@link MapView} is the map with its table. The package may use
 * {@code web}, {@code web.address} and {@code web.picture}.
 */
@NullMarked
package org.councilnotes.web.map;

import org.jspecify.annotations.NullMarked;
