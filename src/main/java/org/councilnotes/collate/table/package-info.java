/**
 * The values of a comparison: rows, cells, steps and edits.
 *
 * <p>An {@link AlignmentRow} is one wording through all witnesses, with a cell for each. A {@link
 * WordingStep} says what happened to it between two witnesses: its {@link PassageRelation}, the
 * nature of the change and the edits. {@link DeletionMasking} keeps deleted words apart from
 * standing ones while cells are compared.
 *
 * <p>The package computes no alignment. It may use {@code note} and the JDK.
 */
@NullMarked
package org.councilnotes.collate.table;

import org.jspecify.annotations.NullMarked;
