/**
 * Who may see what: the only room that picks the world that answers a reader. {@link ArchiveAccess}
 * gives the present reader one world, and says whether a name of the ledger may be shown. A request
 * is answered from exactly one world. May use {@code note} and {@code store}.
 */
@NullMarked
package org.councilnotes.access;

import org.jspecify.annotations.NullMarked;
