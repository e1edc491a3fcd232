package org.councilnotes.extract;

import java.util.Locale;

/**
 * What one file may hold at most. A parser that counts more stops at once, by the name of the
 * limit, rather than at the end of time or memory. Each number is far above what real notes reach.
 */
enum Limit {

  /** Elements, groups or tables in each other; real files stay below fifty. */
  NESTING(200, "nested deeper than %s levels"),

  /** Elements of one XML file in an office document: a thousand pages of tables. */
  ELEMENTS(1_000_000, "more than %s elements"),

  /** Elements of a page of HTML: a thousand pages of print have a third. */
  TAGS(300_000, "more than %s tags"),

  /**
   * Bytes of one XML file in an office document, unpacked; the longest books stay below a tenth.
   */
  PART(64 << 20, "a part of more than 64 MB"),

  /** Output to input, as text to bytes, or unpacked to packed. */
  RATIO(200, "its content is more than %s times its size"),

  PAGES(2_000, "more than %s pages"),

  /** Lines of plain text: each may be a passage; two thousand pages have half as many. */
  LINES(200_000, "more than %s lines"),

  /** Bytes that tell how one page is drawn, unpacked; maps come to a tenth. */
  DRAWING(50 << 20, "a page drawn by more than 50 MB"),

  /** Drawings within drawings of one file, each counted as often as it is drawn. */
  FORMS(50_000, "more than %s drawings within drawings"),

  /** Pixels of one picture: a sheet of A3 at 600 dots an inch has seventy millions. */
  PIXELS(100_000_000, "picture of more than %s pixels"),

  /** UTF-16 code units of the title. */
  TITLE(1_000, "a title of more than %s characters"),

  /** Names declared in an XML file that stand for other text; notes have none. */
  ENTITIES(20, "more than %s entities");

  private final int most;
  private final String words;

  Limit(int most, String words) {
    this.most = most;
    this.words = words;
  }

  int most() {
    return most;
  }

  /** For people, such as {@code more than 2,000 pages}. */
  String words() {
    return words.formatted(count(most));
  }

  /** A number as people read it. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * Goes on below the limit.
   *
   * @throws LimitReached above it
   */
  void check(long count) {
    if (count > most) {
      throw new LimitReached(this);
    }
  }

  /** As much of a text as the limit allows, never half a character. */
  String cut(String text) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
