/**
 * Pages and API over HTTP: what all pages share. A subpackage holds one page with its view. {@link
 * WebServer} starts the server on an open archive; {@link Refusal} is a request that cannot be
 * answered, which {@link ProblemController} turns into a page or problem details; {@link
 * RequestLocaleResolver} picks the language of an answer. {@link ConcurrencyLimit} and {@link
 * SnapshotCache} bound and keep costly answers. All words come from message keys; no script or
 * style stands inside a page; a wrong request gets a clear 400 or 404. May not use its subpackages.
 */
@NullMarked
package org.councilnotes.web;

import org.jspecify.annotations.NullMarked;
