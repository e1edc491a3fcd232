/**
 * The log of accesses to restricted notes: who was shown which, when and by which kind of address;
 * never a word of a note or a query. {@link AuditLine} is one access, {@link AuditFolder} the files
 * of a day each, {@link AuditLog} writes them behind the answers. May use {@code note} and the JDK,
 * and Jackson for its lines.
 */
@NullMarked
package org.councilnotes.access.audit;

import org.jspecify.annotations.NullMarked;
