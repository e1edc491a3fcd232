/**
 * The command line: one class for each command, with {@link ArchiveCommand} as their root. Shared
 * options are mixins: {@link LocationOptions}, {@link SearchOptions}, {@link TextArgument}. {@link
 * ArchiveHomes} is the only class that knows which stores exist. Commands print text or JSON on
 * standard output and messages on standard error, and end with one of {@link ExitCodes}. The
 * package may use every other one, but no library of a store. It starts Spring for {@link
 * ServeCommand} only.
 */
@NullMarked
package org.councilnotes.cli;

import org.jspecify.annotations.NullMarked;
