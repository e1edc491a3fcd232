package org.councilnotes.fetch;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The validators of a version from the register, sent back in conditional requests (RFC 9110,
 * section 8.8).
 */
record HttpValidators(Optional<String> etag, Optional<String> lastModified) {

  /** Characters allowed in a header and in a cell of the log. Matches {@code "a-1"}; not a tab. */
  private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7e]{1,300}");

  HttpValidators {
    etag = etag.filter(SENDABLE.asMatchPredicate());
    lastModified = lastModified.filter(SENDABLE.asMatchPredicate());
  }

  static HttpValidators of(HttpHeaders headers) {
    return new HttpValidators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
  }

  void addTo(HttpRequest.Builder request) {
    etag.ifPresent(tag -> request.header("If-None-Match", tag));
    lastModified.ifPresent(time -> request.header("If-Modified-Since", time));
  }
}
