/**
 * The archive of Council notes: where the rooms are joined and the program starts.
 *
 * <ul>
 *   <li><b>takes</b> a command line
 *   <li><b>gives</b> an exit code
 *   <li><b>holds to</b> only what joins the rooms lives here
 *   <li><b>may use</b> everything
 * </ul>
 */
@NullMarked
package org.councilnotes;

import org.jspecify.annotations.NullMarked;
