package org.councilnotes.fetch;

import java.util.Optional;
import org.councilnotes.note.Reason;

/** The result of one request. */
sealed interface RegisterResponse {

  /** A final result. */
  sealed interface End extends RegisterResponse {}

  record Document(PdfContent pdf, HttpValidators validators) implements End {}

  /** The version at hand is the present one. */
  record NotModified() implements End {}

  record Missing() implements End {}

  record Refused(Reason why) implements End {}

  record Failed(Reason why) implements End {}

  /**
   * A redirect.
   *
   * @param location as in the header
   */
  record Moved(String location) implements RegisterResponse {}

  /**
   * The register is busy.
   *
   * @param retryAfter as in the header
   */
  record Busy(int status, Optional<String> retryAfter) implements RegisterResponse {}
}
