package org.councilnotes.redline.briefing;

import java.util.List;

/** What a section of a briefing lists: it is printed as a whole or left out. */
public sealed interface BriefingItem {

  /** A line of a list. */
  record Line(List<BriefingWords> words) implements BriefingItem {
    public Line {
      words = List.copyOf(words);
    }
  }

  /** A row of the table that the section is. */
  record Row(List<List<BriefingWords>> cells) implements BriefingItem {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }

    /** A row of a name and what is said of it. */
    public static Row of(String name, String said) {
      return new Row(List.of(List.of(BriefingWords.soft(name)), BriefingWords.only(said)));
    }
  }

  /**
   * Words of a note with their citation.
   *
   * @param language of the words, BCP 47
   * @param source the citation, and what else there is to say of the words
   */
  record Quote(String language, List<BriefingWords> words, String source) implements BriefingItem {
    public Quote {
      words = List.copyOf(words);
    }
  }
}
