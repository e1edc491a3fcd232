/**
 * The page where editors decide who may read a file whose marking nothing tells, or whose note has
 * another file that contradicts it. {@link MarkingPage} shows the files side by side with the words
 * that speak for each judgement, and takes decisions, only where editing is allowed; others see no
 * names. Works without scripts.
 */
@NullMarked
package org.councilnotes.web.marking;

import org.jspecify.annotations.NullMarked;
