/**
 * The page of tables: programmes, countries, editions or years, any two of them; the pages of a
 * programme and of a country. {@link ProgrammeFigures} shows what the editions count about a
 * programme, as a {@link FigureTable}. The package may use {@code web}, {@code web.address}, {@code
 * web.facet} and {@code web.series}.
 */
@NullMarked
package org.councilnotes.web.coverage;

import org.jspecify.annotations.NullMarked;
