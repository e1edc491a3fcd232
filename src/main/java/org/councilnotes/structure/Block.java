package org.councilnotes.structure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One piece of a note in whatever format it came, before cover, outline and passages are read.
 *
 * @param page first page, where the format has pages
 * @param look what the format says of its weight
 */
record Block(Form form, RichText text, OptionalInt page, Look look) {

  /** What the format or its layout shows it to be. */
  enum Form {
    PARAGRAPH,
    /** With a bullet, or a list item of the format. */
    BULLET,
    ROW,
    /** A footnote; its {@link Look#key()} joins it with its call. */
    NOTE,
    /** A line of the cover of a note that lies under another cover. */
    COVER
  }

  /**
   * What helps to tell headings and footnotes.
   *
   * @param level of the format's own heading styles, 1 to 6; 0 where it is none
   * @param large whether it is printed clearly larger than the body
   * @param key of a footnote; empty otherwise
   */
  record Look(int level, boolean large, String key) {
    static final Look PLAIN = new Look(0, false, "");

    static Look heading(int level) {
      return new Look(level, false, "");
    }

    static Look note(String key) {
      return new Look(0, false, key);
    }
  }

  static Block of(Form form, RichText text) {
    return new Block(form, text, OptionalInt.empty(), Look.PLAIN);
  }

  /** The block in pieces none of which is longer: a footnote goes on as text of its own. */
  Stream<Block> pieces(int longest) {
    List<RichText> parts = text.pieces(longest);
    Form rest = form == Form.NOTE ? Form.PARAGRAPH : form;
    return Stream.concat(
        Stream.of(withText(parts.getFirst())),
        parts.stream().skip(1).map(part -> new Block(rest, part, page, Look.PLAIN)));
  }

  Block withText(RichText newText) {
    return new Block(form, newText, page, look);
  }

  Block withForm(Form newForm) {
    return new Block(newForm, text, page, look);
  }
}
