/**
 * Who makes a request: log-in and log-out, sessions, tokens of programs, and what each may ask for.
 * {@link SecurityConfiguration} builds the chain of filters. Where no way to log in is configured,
 * it has no filters and changes nothing. {@link org.councilnotes.web.RequestUser} gives the rest of
 * the pages the user. May use {@code access} and what all pages share; no page may use it.
 */
@NullMarked
package org.councilnotes.web.security;

import org.jspecify.annotations.NullMarked;
