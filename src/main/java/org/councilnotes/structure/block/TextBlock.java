package org.councilnotes.structure.block;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One piece of a note in whatever format it came, before cover, outline and passages are read.
 *
 * @param page first page, where the format has pages
 * @param look what the format says of its weight
 */
public record TextBlock(Form form, RichText text, OptionalInt page, Look look) {

  /** What the format or its layout shows it to be. */
  public enum Form {
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
  public record Look(int level, boolean large, String key) {
    public static final Look PLAIN = new Look(0, false, "");

    public static Look heading(int level) {
      return new Look(level, false, "");
    }

    public static Look note(String key) {
      return new Look(0, false, key);
    }
  }

  public static TextBlock of(Form form, RichText text) {
    return new TextBlock(form, text, OptionalInt.empty(), Look.PLAIN);
  }

  /** The block in pieces none of which is longer: a footnote goes on as text of its own. */
  public Stream<TextBlock> pieces(int longest) {
    List<RichText> parts = text.pieces(longest);
    Form rest = form == Form.NOTE ? Form.PARAGRAPH : form;
    return Stream.concat(
        Stream.of(withText(parts.getFirst())),
        parts.stream().skip(1).map(part -> new TextBlock(rest, part, page, Look.PLAIN)));
  }

  public TextBlock withText(RichText newText) {
    return new TextBlock(form, newText, page, look);
  }

  public TextBlock withForm(Form newForm) {
    return new TextBlock(newForm, text, page, look);
  }
}
