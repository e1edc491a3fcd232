/**
 * Set-up of the server: Spring beans, filters and interceptors before every page. {@link
 * WebConfiguration} makes what the controllers need and knows all pages. {@link HostFilter}, {@link
 * SameOriginInterceptor} and {@link SecurityHeadersFilter} guard requests and answers; {@link
 * MalformedParameterFilter} answers parameters that cannot be decoded; {@link EntityTagFilter}
 * answers 304. No page may use it.
 */
@NullMarked
package org.councilnotes.web.server;

import org.jspecify.annotations.NullMarked;
