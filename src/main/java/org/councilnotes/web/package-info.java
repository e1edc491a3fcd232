/**
 * Pages and API: the archive as a reader with a browser or a program sees it.
 *
 * <ul>
 *   <li><b>takes</b> addresses, read into values such as {@link org.councilnotes.web.SearchState}
 *   <li><b>gives</b> HTML that works without scripts, JSON, and problem details under {@code /api}
 *   <li><b>holds to</b> all words come from message keys; no script or style inside a page; a wrong
 *       request gets a clear 400 or 404
 *   <li><b>may use</b> {@code note}, {@code corpus}, {@code search}, {@code series}, {@code draft},
 *       {@code research}, {@code access}, {@code json}, {@code ingest} and Spring
 * </ul>
 */
@NullMarked
package org.councilnotes.web;

import org.jspecify.annotations.NullMarked;
