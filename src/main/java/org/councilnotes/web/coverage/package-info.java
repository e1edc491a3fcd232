/**
 * The page of tables: programmes, countries, editions or years, any two of them. The package may
 * use {@code web}, {@code web.address} and {@code web.map}.
 */
@NullMarked
package org.councilnotes.web.coverage;

import org.jspecify.annotations.NullMarked;
