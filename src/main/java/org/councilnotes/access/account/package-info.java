/**
 * Users whom the archive knows by a file of its own: {@link AccountFile} is read and changed as a
 * whole, {@link CurrentAccounts} follows it while a server runs, {@link PasswordHash} and {@link
 * TokenSecret} tell whether a password or a token is right. No password and no token stands in the
 * file, only what they can be checked with. May use {@code note}, {@code file}, {@code yaml},
 * {@code access} and the hashes of Spring Security.
 */
@NullMarked
package org.councilnotes.access.account;

import org.jspecify.annotations.NullMarked;
