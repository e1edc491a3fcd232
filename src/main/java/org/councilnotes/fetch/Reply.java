package org.councilnotes.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;

/** What the register sent: read no further than is needed to say what it is. */
record Reply(int status, HttpHeaders headers, InputStream body) {

  private static final String PDF = "application/pdf";
  private static final int SERVER_ERRORS = 500;

  /**
   * Its meaning.
   *
   * @param limit of the body, in bytes
   */
  Answer read(int limit) throws IOException {
    return switch (status) {
      case 200 -> ofType(limit);
      case 304 -> new Answer.NotModified();
      case 301, 302, 303, 307, 308 -> moved();
      case 401, 403 -> new Answer.Refused("the register does not give it out (" + status + ")");
      case 404, 410 -> new Answer.Missing();
      case 429 -> busy();
      default -> status >= SERVER_ERRORS ? busy() : refused();
    };
  }

  private Answer moved() {
    return headers
        .firstValue("Location")
        .filter(location -> !location.isBlank())
        .<Answer>map(Answer.Moved::new)
        .orElseGet(this::refused);
  }

  private Answer busy() {
    return new Answer.Busy(status, headers.firstValue("Retry-After"));
  }

  private Answer refused() {
    return new Answer.Refused("the register answered with status " + status);
  }

  /** A page that says sorry or asks for a password comes with status 200 too. */
  private Answer ofType(int limit) throws IOException {
    String type = headers.firstValue("Content-Type").orElse(PDF).split(";", 2)[0].strip();
    if (!type.toLowerCase(Locale.ROOT).equals(PDF)) {
      return new Answer.Refused("the register answered with " + type + " in place of a PDF");
    }
    return document(limit);
  }

  private Answer document(int limit) throws IOException {
    byte[] content = body.readNBytes(limit + 1);
    if (content.length > limit) {
      return new Answer.Refused("larger than " + limit / 1_000_000 + " MB");
    }
    Pdf pdf = new Pdf(content);
    if (!pdf.hasStart()) {
      return new Answer.Refused("what the register sent is no PDF");
    }
    return pdf.hasEnd()
        ? new Answer.Document(pdf, Validators.of(headers))
        : new Answer.Refused("what the register sent is a PDF without its end");
  }
}
