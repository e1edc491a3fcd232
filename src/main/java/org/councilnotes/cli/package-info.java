/**
 * The commands: one class a command.
 *
 * <ul>
 *   <li><b>takes</b> arguments
 *   <li><b>gives</b> text or JSON on standard output, messages on standard error, an exit code
 *   <li><b>holds to</b> 0 done, 1 some files failed or were rejected, 2 bad usage, 3 cannot run
 *   <li><b>may use</b> every room but those that hold libraries; Spring only for {@code serve}
 * </ul>
 */
@NullMarked
package org.councilnotes.cli;

import org.jspecify.annotations.NullMarked;
