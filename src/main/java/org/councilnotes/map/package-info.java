/**
 * A map of the world drawn as SVG: outlines of countries and territories ({@link
 * org.councilnotes.map.Outlines}), projected once by {@link org.councilnotes.map.EqualEarth} and
 * kept as {@link org.councilnotes.map.BaseMap}; {@link org.councilnotes.map.MapDrawing} colours it.
 * The package uses no other room.
 */
@NullMarked
package org.councilnotes.map;

import org.jspecify.annotations.NullMarked;
