package org.councilnotes.redline.briefing;

import java.util.List;

/** Words of one kind in a line, cell or quote of a briefing. */
public record BriefingWords(String text, Kind kind) {

  /** How words are printed. */
  public enum Kind {
    PLAIN(""),
    STRONG("Strong"),
    /** Words that accompany others. */
    SOFT("Soft"),
    /** Words that the older edition lacks. */
    CAME("Came"),
    /** Words that the newer edition lacks. */
    GONE("Gone");

    private final String style;

    Kind(String style) {
      this.style = style;
    }

    /** Id of the character style; empty for none. */
    String style() {
      return style;
    }
  }

  /** Plain words. */
  public static BriefingWords plain(String text) {
    return new BriefingWords(text, Kind.PLAIN);
  }

  /** Strong words. */
  public static BriefingWords strong(String text) {
    return new BriefingWords(text, Kind.STRONG);
  }

  /** Words that accompany others. */
  public static BriefingWords soft(String text) {
    return new BriefingWords(text, Kind.SOFT);
  }

  /** Plain words only. */
  public static List<BriefingWords> only(String text) {
    return List.of(plain(text));
  }
}
