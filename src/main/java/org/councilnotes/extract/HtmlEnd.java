package org.councilnotes.extract;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.councilnotes.note.Saying;

/**
 * Tells where a page of HTML was cut off. The standard lets a page leave its end tags out, so what
 * counts is one that opens its document or body in so many words and closes neither, or one that
 * ends in the middle of a tag or comment.
 */
final class HtmlEnd {

  private static final int PART = 64 * 1024;

  /** Matches {@code <body class="x">}; not {@code <tbody>}. */
  private static final Pattern OPENED = Pattern.compile("(?i)<(?:html|body)[\\s>]");

  /** Matches {@code </BODY>} at its start. */
  private static final Pattern CLOSED = Pattern.compile("(?i)</(?:html|body)[\\s>]");

  /** Matches {@code <p cla} and {@code </}; not {@code < b}. */
  private static final Pattern WITHIN_TAG = Pattern.compile("<[/!]?[A-Za-z][^<>]*$|</$|<!-?$");

  private HtmlEnd() {}

  static void check(Path file, Metadata metadata) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      String head = part(bytes, 0);
      String tail = part(bytes, Math.max(0, bytes.length() - PART));
      boolean open = OPENED.matcher(head).find() && !isClosed(tail);
      if (open || endsWithinComment(tail) || endsWithinTag(tail)) {
        Remark.DAMAGED.add(metadata, Saying.PAGE_CUT_OFF.say());
      }
    }
  }

  /** Looks from the end on: what closes a page is one of its last words. */
  private static boolean isClosed(String tail) {
    for (int i = tail.lastIndexOf("</"); i >= 0; i = tail.lastIndexOf("</", i - 1)) {
      if (CLOSED.matcher(tail).region(i, tail.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Most pages have no comment, which is seen faster from the start. */
  private static boolean endsWithinComment(String tail) {
    return tail.contains("<!--") && tail.lastIndexOf("<!--") > tail.lastIndexOf("-->");
  }

  private static boolean endsWithinTag(String tail) {
    int last = tail.lastIndexOf('<');
    return last >= 0 && WITHIN_TAG.matcher(tail).region(last, tail.length()).lookingAt();
  }

  /** The tags are ASCII in every charset that HTML is written in; in UTF-16 with a NUL each. */
  private static String part(RandomAccessFile bytes, long from) throws IOException {
    byte[] part = new byte[(int) Math.min(PART, bytes.length() - from)];
    bytes.seek(from);
    bytes.readFully(part);
    return new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
