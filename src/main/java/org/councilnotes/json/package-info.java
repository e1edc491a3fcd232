/**
 * Values to the JSON that commands and API promise, and back where it is stored. {@link NoteJson}
 * is a note as stored and shown, {@link SearchJson} an answer to a search, {@link ImportLine} and
 * {@link DumpJson} the line format of imports. Reading what was written gives an equal value;
 * absent values are left out, lists are empty rather than absent ({@link JsonFields}). The home of
 * the contract's field names; uses Jackson and the values of other packages, no store and no
 * Spring.
 */
@NullMarked
package org.councilnotes.json;

import org.jspecify.annotations.NullMarked;
