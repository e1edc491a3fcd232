/**
 * What an index holds, the same for both stores: {@link IndexFields} names every field, {@link
 * TextPart} the searched texts and their weights. {@link PassageFacets}, {@link NoteIdentifiers},
 * {@link PassageHeadings} and {@link RepresentativePassage} compute the values that are written for
 * a note and its passages. {@link ProposalTally} reads proposals back. No field name stands
 * anywhere else, except where a store adds fields of its own. The package may use {@code note},
 * {@code query} and {@code store}.
 */
@NullMarked
package org.councilnotes.store.schema;

import org.jspecify.annotations.NullMarked;
