/**
 * The contract of {@code search} on embedded Lucene.
 *
 * <ul>
 *   <li><b>takes</b> notes and ledger lines to write; requests to answer
 *   <li><b>gives</b> results from one commit each; a directory on disk that can be deleted and
 *       rebuilt
 *   <li><b>holds to</b> notes and ledger in one commit; plans are carried out as they are; an index
 *       of another schema is refused
 *   <li><b>may use</b> {@code note}, {@code search}, {@code words}, {@code terms}, {@code suggest},
 *       {@code json}; only home of Lucene but for its analysers
 * </ul>
 */
@NullMarked
package org.councilnotes.index;

import org.jspecify.annotations.NullMarked;
