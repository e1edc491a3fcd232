package org.councilnotes.fetch;

import java.util.Optional;

/** What came of one request. */
sealed interface RegisterResponse {

  /** There is nothing more to ask. */
  sealed interface End extends RegisterResponse {}

  record Document(PdfContent pdf, HttpValidators validators) implements End {}

  /** What we hold is what the register has. */
  record NotModified() implements End {}

  record Missing() implements End {}

  record Refused(String reason) implements End {}

  record Failed(String reason) implements End {}

  /**
   * It is to be had at another address.
   *
   * @param location as the register wrote it
   */
  record Moved(String location) implements RegisterResponse {}

  /**
   * Not now.
   *
   * @param retryAfter how long to wait, as the register wrote it
   */
  record Busy(int status, Optional<String> retryAfter) implements RegisterResponse {}
}
