/**
 * An index on disk: its files, its commits, its schema version. {@link CheckedDirectory} compares
 * each file with its checksum before it is opened; {@link FileChecksums} remembers which files were
 * compared. {@link LuceneCommit} is the metadata of a commit, {@link CommitCopy} holds the files of
 * the newest commit open for a backup, {@link CommitFiles} tells whether they are still there,
 * {@link LuceneSchema} has the schema version and the similarity. This is the lowest package of
 * {@code lucene}: it uses no other one.
 */
@NullMarked
package org.councilnotes.lucene.storage;

import org.jspecify.annotations.NullMarked;
