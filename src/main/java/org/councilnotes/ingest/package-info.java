/**
 * Drives the way of a note from its file to the index, and keeps the ledger.
 *
 * <ul>
 *   <li><b>takes</b> a corpus and the state of the archive before
 *   <li><b>gives</b> a report in which every file stands once
 *   <li><b>holds to</b> a bad document costs itself only; notes and ledger are committed together
 *   <li><b>may use</b> every room on the way, and the writing contract
 * </ul>
 */
@NullMarked
package org.councilnotes.ingest;

import org.jspecify.annotations.NullMarked;
