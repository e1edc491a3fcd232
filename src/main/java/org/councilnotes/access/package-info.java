/**
 * Who may see what: the only room that knows roles and picks the world that answers a reader.
 *
 * <ul>
 *   <li><b>takes</b> the worlds of an archive
 *   <li><b>gives</b> the one world that the present reader may search
 *   <li><b>holds to</b> a request is answered from exactly one world
 *   <li><b>may use</b> {@code note}, {@code search} and Spring
 * </ul>
 */
@NullMarked
package org.councilnotes.access;

import org.jspecify.annotations.NullMarked;
