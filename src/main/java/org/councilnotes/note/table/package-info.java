/**
 * The place of a passage in a table: {@link org.councilnotes.note.table.TableRow} with its {@link
 * org.councilnotes.note.table.TableCell}s. Uses {@code note.text} only.
 */
@NullMarked
package org.councilnotes.note.table;

import org.jspecify.annotations.NullMarked;
