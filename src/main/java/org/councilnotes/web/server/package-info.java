/**
 * Configuration of the server: Spring beans, filters and interceptors. {@link WebConfiguration}
 * creates what the controllers need and knows all pages. {@link HostFilter}, {@link
 * SameOriginInterceptor} and {@link SecurityHeadersFilter} protect requests and answers; {@link
 * CrossOriginFilter} lets pages of listed sites read the API; {@link MalformedParameterFilter}
 * refuses parameters that cannot be decoded; {@link EntityTagFilter} answers 304; {@link
 * GoneAddresses} answers 410. {@link ArchiveHealth} and {@link CorpusHealth} look at what is on the
 * disk. No page may use it.
 */
@NullMarked
package org.councilnotes.web.server;

import org.jspecify.annotations.NullMarked;
