/**
 * The page of what waits for a person: files whose marking is unknown, doubtful periods, proposed
 * programmes, files that failed, files that are missing, and the runs that people ask for. {@link
 * WaitingPage} shows it and has files read again, {@link RunPage} asks before a run, starts it and
 * stops it. Names of files are shown to those only who may have them read again. Works without
 * scripts.
 */
@NullMarked
package org.councilnotes.web.waiting;

import org.jspecify.annotations.NullMarked;
