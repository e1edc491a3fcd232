/**
 * What is wrong with an index and what repairs it. {@link LuceneProblem} is the exception for an
 * index that cannot be used; its message names the cause and the remedy. {@link RebuildAdvice}
 * words the remedy, which depends on whether imported notes would be lost. It reads no more of an
 * index than the number of imported notes in its last commit.
 */
@NullMarked
package org.councilnotes.lucene.diagnosis;

import org.jspecify.annotations.NullMarked;
