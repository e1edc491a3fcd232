package org.councilnotes.web.upload;

import org.councilnotes.TestCorpus;

/** Forms with files as a browser sends them, and the notes in them. */
final class SentForm {

  static final String TYPE = "multipart/form-data; boundary=x1";

  private SentForm() {}

  /** A public note in plain text. */
  static String note(String number, String text) {
    return TestCorpus.cover(number, "") + text + "\n";
  }

  /** A form with files: names and contents in turn. */
  static String of(String same, String... parts) {
    StringBuilder body = new StringBuilder();
    field(body, "name=\"folder\"", "uploads");
    field(body, "name=\"same\"", same);
    for (int i = 0; i < parts.length; i += 2) {
      field(body, "name=\"files\"; filename=\"" + parts[i] + "\"", parts[i + 1]);
    }
    return body.append("--x1--\r\n").toString();
  }

  private static void field(StringBuilder body, String head, String value) {
    body.append("--x1\r\nContent-Disposition: form-data; ").append(head);
    body.append("\r\n\r\n").append(value).append("\r\n");
  }
}
