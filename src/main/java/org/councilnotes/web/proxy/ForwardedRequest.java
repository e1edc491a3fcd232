package org.councilnotes.web.proxy;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What trusted proxies say of a request: as it was sent to the first of them.
 *
 * @param client the address of who sent it
 * @param scheme {@code http} or {@code https}
 * @param port where the host has none
 * @param prefix the beginning of its path, which the proxies took away: with a slash before, none
 *     after; empty where they took nothing away
 */
record ForwardedRequest(
    Optional<String> client,
    Optional<String> scheme,
    Optional<HostName> host,
    OptionalInt port,
    String prefix) {}
