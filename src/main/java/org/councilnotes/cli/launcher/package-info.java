/**
 * What the launcher adds to the command line: {@link LauncherCommands}, the commands that it runs
 * without this program. The package uses picocli alone.
 */
@NullMarked
package org.councilnotes.cli.launcher;

import org.jspecify.annotations.NullMarked;
