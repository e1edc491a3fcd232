/**
 * What one can ask of the archive and what comes back, and the contract to read and write passages.
 *
 * <ul>
 *   <li><b>takes</b> requests and notes
 *   <li><b>gives</b> results; two rooms hold to the contract, {@code index} and {@code engine}
 *   <li><b>holds to</b> sideways counts; highlights as ranges, never markup; totals that say
 *       whether they are exact
 *   <li><b>may use</b> {@code note} and the JDK
 * </ul>
 */
@NullMarked
package org.councilnotes.search;

import org.jspecify.annotations.NullMarked;
