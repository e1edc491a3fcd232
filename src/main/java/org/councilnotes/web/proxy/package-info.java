/**
 * Proxies before the archive, where some are configured as trusted. {@code TrustedProxyValve} is
 * the only place that reads what a proxy says, and removes it from all requests; {@code
 * PathPrefixFilter} and {@code PathPrefixDialect} put the prefix of the path before addresses that
 * leave; {@code ProxyUserFilter} logs the user of the proxy in for one request. May use Tomcat,
 * Spring, Thymeleaf, {@code web.address} and {@code web.security}. No page may use it.
 */
@NullMarked
package org.councilnotes.web.proxy;

import org.jspecify.annotations.NullMarked;
