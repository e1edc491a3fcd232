/**
 * Recognises remarks by delegations in tables. {@link NameLine} finds the lines that name who
 * speaks.
 */
@NullMarked
package org.councilnotes.structure.remark;

import org.jspecify.annotations.NullMarked;
