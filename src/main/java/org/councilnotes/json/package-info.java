/**
 * The one shape in which notes are stored and shown.
 *
 * <ul>
 *   <li><b>takes</b> notes, or the JSON that was made of them
 *   <li><b>gives</b> the JSON that commands and API promise, or the notes again
 *   <li><b>holds to</b> reading what was written gives an equal value; absent values are left out,
 *       lists are empty rather than absent
 *   <li><b>may use</b> {@code note}, {@code fetch}, {@code search}, {@code series}, {@code draft}
 *       and Jackson
 * </ul>
 */
@NullMarked
package org.councilnotes.json;

import org.jspecify.annotations.NullMarked;
