/**
 * Column-oriented values in memory, read from doc values, by which passages are filtered, counted
 * and sorted. {@link ViewColumns} has the columns of one view, {@link SegmentColumns} those of one
 * segment, which views share. {@link FieldColumn}, {@link CountryRoleColumn} and {@link
 * WordingGroupColumn} hold values over all segments; {@link NoteBlocks} says where the passages of
 * each note are; {@link PassageOrder} sorts all passages. Columns never change after they were read
 * and are safe for use by many threads. They know nothing of queries.
 */
@NullMarked
package org.councilnotes.lucene.column;

import org.jspecify.annotations.NullMarked;
